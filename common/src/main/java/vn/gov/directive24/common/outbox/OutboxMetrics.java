package vn.gov.directive24.common.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** How much waits, for how long, what failed, and who leads. */
class OutboxMetrics {

    private static final Logger log = LoggerFactory.getLogger(OutboxMetrics.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Backlog> backlog = new AtomicReference<>(new Backlog(0, 0, 0));
    private final AtomicBoolean leader = new AtomicBoolean();
    private final Counter sent;

    OutboxMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.sent = Counter.builder("directive24.outbox.sent")
                .description("events acknowledged by Kafka")
                .register(registry);
        gauge(registry, "directive24.outbox.pending", "events stored and not yet sent", Backlog::pending);
        gauge(registry, "directive24.outbox.failed", "events Kafka refuses for their own fault", Backlog::failed);
        gauge(registry, "directive24.outbox.oldest.seconds", "age of the oldest unsent event", Backlog::oldestSeconds);
        Gauge.builder("directive24.outbox.leader", leader, held -> held.get() ? 1 : 0)
                .description("1 while this instance relays")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            java.util.function.ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, backlog, current -> value.applyAsDouble(current.get()))
                .description(description)
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${directive24.outbox.measure-delay:5s}")
    void measure() {
        try {
            backlog.set(jdbc.sql("""
                            select count(*) filter (where failed_at is null) as pending,
                                   count(*) filter (where failed_at is not null) as failed,
                                   coalesce(extract(epoch from :now - min(occurred_at)), 0) as oldest_seconds
                            from outbox_message
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .query(Backlog.class)
                    .single());
        } catch (DataAccessException unavailable) {
            log.debug("The outbox could not be measured", unavailable);
        }
    }

    void leads(boolean leads) {
        leader.set(leads);
    }

    void sent(int messages) {
        sent.increment(messages);
    }

    record Backlog(long pending, long failed, double oldestSeconds) {}
}
