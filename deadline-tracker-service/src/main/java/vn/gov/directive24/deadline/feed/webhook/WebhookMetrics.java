package vn.gov.directive24.deadline.feed.webhook;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.Answered;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.NotAnswered;

/** What is sent, what waits and for how long; and forgetting what is too old to be replayed. */
@Component
class WebhookMetrics {

    private static final Logger log = LoggerFactory.getLogger(WebhookMetrics.class);

    private final JdbcClient jdbc;
    private final DeliveryQueue queue;
    private final ClusterLock locks;
    private final WebhookSettings settings;
    private final MeterRegistry registry;
    private final AtomicLong senderTurned = new AtomicLong(System.nanoTime());
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0, 0, 0, 0));

    WebhookMetrics(
            JdbcClient jdbc, DeliveryQueue queue, ClusterLock locks, WebhookSettings settings, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.queue = queue;
        this.locks = locks;
        this.settings = settings;
        this.registry = registry;
        gauge("directive24.webhooks.pending", "messages that wait for an attempt", Backlog::pending);
        gauge("directive24.webhooks.oldest.seconds", "age of the oldest message that waits", Backlog::oldestSeconds);
        gauge("directive24.webhooks.failed", "messages given up", Backlog::failed);
        gauge("directive24.webhooks.held", "messages kept for disabled endpoints", Backlog::held);
        gauge("directive24.webhooks.disabled", "endpoints disabled because they fail or are gone", Backlog::disabled);
        Gauge.builder("directive24.webhooks.sender.age.seconds", senderTurned, WebhookMetrics::secondsSince)
                .description("time since this instance last looked for what is to be sent")
                .register(registry);
    }

    /** The sender is alive. */
    void senderTurned() {
        senderTurned.set(System.nanoTime());
    }

    private static double secondsSince(AtomicLong nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos.get()).toMillis() / 1_000.0;
    }

    private void gauge(String name, String description, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, backlog, current -> value.applyAsDouble(current.get()))
                .description(description)
                .register(registry);
    }

    void attempted(Attempt attempt) {
        var outcome =
                switch (attempt) {
                    case Answered answer when answer.isSuccess() -> "delivered";
                    case Answered _ -> "refused";
                    case NotAnswered _ -> "unanswered";
                };
        registry.timer("directive24.webhooks.attempts", "outcome", outcome).record(attempt.took());
    }

    @Scheduled(fixedDelayString = "${directive24.webhooks.measure-delay:15s}")
    void measure() {
        try {
            backlog.set(jdbc.sql("""
                            select count(*) filter (where status = 'PENDING') as pending,
                                   count(*) filter (where status = 'FAILED') as failed,
                                   count(*) filter (where status = 'HELD') as held,
                                   coalesce(extract(epoch from now() - min(created_at)
                                            filter (where status = 'PENDING')), 0) as oldest_seconds,
                                   (select count(*) from webhook_endpoint
                                    where disabled in ('GONE', 'FAILING')) as disabled
                            from webhook_delivery where status <> 'DELIVERED'
                            """).query(Backlog.class).single());
        } catch (DataAccessException unavailable) {
            log.debug("Webhook deliveries could not be counted", unavailable);
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "1h")
    void forget() {
        locks.runExclusively("webhook-forget", () -> queue.forgetOlderThan(settings.keep()));
    }

    record Backlog(long pending, long failed, long held, double oldestSeconds, long disabled) {}
}
