package vn.gov.directive24.registry.violation;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.registry.limit.AddressLimit;

/**
 * Who may report how often. The limits in all and per person hold over all instances: reports of one kind are counted
 * in turn, to the end of their transaction.
 */
@Component
class ReportLimits {

    private static final Duration DAY = Duration.ofDays(1);

    private final ViolationSettings settings;
    private final AddressLimit addresses;
    private final ClusterLock locks;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportLimits(ViolationSettings settings, ClusterLock locks, JdbcClient jdbc, Clock clock) {
        this.settings = settings;
        this.addresses = new AddressLimit(settings.perAddress());
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws TooManyReports when this one would be one too many */
    void requireRoomForAnonymous(String address) {
        locks.runInTurn("anonymous-reports", () -> requireRoom(address));
    }

    private void requireRoom(String address) {
        var now = OffsetDateTime.now(clock);
        wait("channel = 'ANONYMOUS'", new byte[0], now, AddressLimit.WINDOW, settings.anonymous())
                .ifPresent(wait -> {
                    throw TooManyReports.inAll(settings.anonymous(), wait);
                });
        addresses.take(address, now.toInstant()).ifPresent(wait -> {
            throw TooManyReports.fromAddress(settings.perAddress(), wait);
        });
    }

    /** @throws TooManyReports when this one would be one too many */
    void requireRoomForPerson(byte[] pseudonym) {
        requireRoom(pseudonym, settings.perPerson());
    }

    /** @throws TooManyReports when this one would be one too many */
    void requireRoomForOfficer(byte[] pseudonym) {
        requireRoom(pseudonym, settings.perOfficer());
    }

    private void requireRoom(byte[] pseudonym, int quota) {
        locks.runInTurn(
                "reports-of-" + HexFormat.of().formatHex(pseudonym),
                () -> wait("reporter = :reporter", pseudonym, OffsetDateTime.now(clock), DAY, quota)
                        .ifPresent(wait -> {
                            throw TooManyReports.ofPerson(quota, wait);
                        }));
    }

    /** There is room again when the oldest of the last {@code quota} leaves the window. */
    private Optional<Duration> wait(String whose, byte[] reporter, OffsetDateTime now, Duration window, int quota) {
        return jdbc.sql("""
                        select reported_at from violation_report
                        where reported_at > :since and reported_at <= :now and %s
                        order by reported_at desc offset :before limit 1
                        """.formatted(whose))
                .param("since", now.minus(window))
                .param("now", now)
                .param("reporter", reporter)
                .param("before", quota - 1)
                .query(OffsetDateTime.class)
                .optional()
                .map(oldest -> Duration.between(now, oldest.plus(window)));
    }
}
