package vn.gov.directive24.deadline.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How mail stands, for officers, health and Prometheus.
 *
 * <p>A mail server that is away does not make the service unhealthy: everything else works, and mail waits.
 */
@Component("mailHealthIndicator")
public class MailStatus implements HealthIndicator {

    private static final Logger log = LoggerFactory.getLogger(MailStatus.class);

    private final MailDispatch dispatch;
    private final MailQueue queue;
    private final AtomicReference<MailQueue.Counts> counts =
            new AtomicReference<>(new MailQueue.Counts(0, 0, 0, 0, null));

    MailStatus(MailDispatch dispatch, MailQueue queue, MeterRegistry registry) {
        this.dispatch = dispatch;
        this.queue = queue;
        gauge(
                registry,
                "enabled",
                "1 when a mail server is configured",
                _ -> dispatch.state() == MailState.OFF ? 0 : 1);
        gauge(
                registry,
                "server.away",
                "1 when the mail server does not answer",
                _ -> dispatch.state() == MailState.SERVER_AWAY ? 1 : 0);
        gauge(registry, "pending", "messages that wait to be sent", MailQueue.Counts::pending);
        gauge(registry, "failed", "messages that were refused or given up", MailQueue.Counts::failed);
        gauge(
                registry,
                "oldest.seconds",
                "age of the oldest message that waits",
                current -> queue.oldestAge(current).toSeconds());
    }

    private void gauge(
            MeterRegistry registry, String name, String description, ToDoubleFunction<MailQueue.Counts> value) {
        Gauge.builder("directive24.mail." + name, counts, current -> value.applyAsDouble(current.get()))
                .description(description)
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${directive24.mail.gauge-delay:15s}")
    void measure() {
        try {
            counts.set(queue.counts());
        } catch (DataAccessException unavailable) {
            log.debug("Messages could not be counted", unavailable);
        }
    }

    public Snapshot snapshot() {
        var current = queue.counts();
        return new Snapshot(
                dispatch.state(), current.pending(), current.waitingForDigest(), current.sent(), current.failed());
    }

    @Override
    public Health health() {
        return Health.up().withDetail("mail", dispatch.state()).build();
    }

    /**
     * @param pending messages that wait for the mail server
     * @param waitingForDigest notices that wait for a message
     * @param sent and
     * @param failed in the last 90 days; failed ones were refused or given up
     */
    public record Snapshot(MailState state, long pending, long waitingForDigest, long sent, long failed) {}
}
