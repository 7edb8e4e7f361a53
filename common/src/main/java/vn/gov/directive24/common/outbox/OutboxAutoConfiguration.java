package vn.gov.directive24.common.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.util.function.SingletonSupplier;
import vn.gov.directive24.common.audit.AuditAutoConfiguration;
import vn.gov.directive24.common.audit.AuditLog;
import vn.gov.directive24.common.contract.Topics;

@AutoConfiguration(
        after = AuditAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@org.springframework.boot.autoconfigure.condition.ConditionalOnBean(JdbcTemplate.class)
class OutboxAutoConfiguration {

    @Bean
    WakeUp outboxWakeUp() {
        return new WakeUp();
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Clock clock, ObjectProvider<Tracer> tracer, WakeUp wakeUp) {
        return new Outbox(jdbc, clock, traceparent(tracer), wakeUp);
    }

    /** W3C Trace Context of the span under way, so that a trace goes on behind Kafka. */
    private static Supplier<@Nullable String> traceparent(ObjectProvider<Tracer> tracers) {
        // Looked up once: a look-up for each event took a third of the time that storing it takes.
        var tracer = SingletonSupplier.ofNullable(tracers::getIfAvailable);
        return () -> {
            var known = tracer.get();
            var span = known == null ? null : known.currentSpan();
            if (span == null) {
                return null;
            }
            var context = span.context();
            return "00-%s-%s-%s"
                    .formatted(
                            context.traceId(), context.spanId(), Boolean.TRUE.equals(context.sampled()) ? "01" : "00");
        };
    }

    @Bean
    OutboxMetrics outboxMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        return new OutboxMetrics(jdbc, clock, registry);
    }

    @Bean
    OutboxFailures outboxFailures(JdbcClient jdbc, AuditLog audit, WakeUp wakeUp) {
        return new OutboxFailures(jdbc, audit, wakeUp);
    }

    @Bean
    OutboxController outboxController(OutboxFailures failures) {
        return new OutboxController(failures);
    }

    @Bean
    @ConditionalOnProperty(name = "directive24.outbox.relay", havingValue = "true", matchIfMissing = true)
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            ProducerFactory<?, ?> producers,
            KafkaAdmin topics,
            ObjectProvider<Topics> own,
            WakeUp wakeUp,
            OutboxMetrics metrics,
            @Value("${spring.application.name}") String service,
            @Value("${directive24.outbox.window:1000}") int window,
            @Value("${directive24.outbox.poll:1s}") Duration poll) {
        var windows = new RelayWindow.Factory(
                producers,
                topics,
                topic -> own.stream().anyMatch(made -> made.contains(topic)),
                "/directive24/" + service,
                window);
        return new OutboxRelay(database, windows, wakeUp, metrics, poll);
    }
}
