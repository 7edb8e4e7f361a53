package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.limit.AddressLimit;

/** How many files may be sent. Those that are refused cost work too, so that each counts for its sender. */
@Component
class EvidenceLimits {

    private final ViolationSettings settings;
    private final AddressLimit senders;
    private final Reporters reporters;
    private final ClusterLock locks;
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceLimits(ViolationSettings settings, Reporters reporters, ClusterLock locks, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.senders = new AddressLimit(settings.evidencePerSender());
        this.reporters = reporters;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyFiles when this one would be one too many of this sender */
    void requireTurn(@Nullable Caller caller, String address) {
        var sender = caller == null ? address : "person:" + HexFormat.of().formatHex(reporters.pseudonymOf(caller));
        senders.take(sender, OffsetDateTime.now(clock).toInstant()).ifPresent(wait -> {
            throw TooManyFiles.ofSender(settings.evidencePerSender(), wait);
        });
    }

    /** Before the file is read: whether there is room now. */
    void requireRoom(ViolationReport report) {
        if (report.channel() == Channel.ANONYMOUS) {
            waitForAnonymous().ifPresent(wait -> {
                throw TooManyFiles.inAll(settings.evidenceAnonymous(), wait);
            });
        }
    }

    /** Before it is kept: the same over all instances, one after the other to the end of their transactions. */
    void requireRoomAlone(ViolationReport report) {
        if (report.channel() == Channel.ANONYMOUS) {
            locks.runInTurn("anonymous-evidence", () -> requireRoom(report));
        }
    }

    /** There is room again when the oldest of the last ones that fit leaves the window. */
    private Optional<Duration> waitForAnonymous() {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        select e.added_at from violation_evidence e join violation_report r on r.receipt = e.receipt
                        where e.added_at > :since and e.added_at <= :now and r.channel = 'ANONYMOUS'
                        order by e.added_at desc offset :before limit 1
                        """)
                .param("since", now.minus(AddressLimit.WINDOW))
                .param("now", now)
                .param("before", settings.evidenceAnonymous() - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Duration.between(now, oldest.plus(AddressLimit.WINDOW)));
    }
}
