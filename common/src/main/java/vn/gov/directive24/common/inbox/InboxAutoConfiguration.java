package vn.gov.directive24.common.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.TransactionException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.core.JacksonException;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.DomainException;

@AutoConfiguration(
        afterName = {
            "vn.gov.directive24.common.cluster.ClusterAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnBean(JdbcTemplate.class)
class InboxAutoConfiguration {

    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    @Bean
    Inbox inbox(JdbcClient jdbc, ClusterLock locks, MeterRegistry registry) {
        return new Inbox(jdbc, locks, registry);
    }

    /**
     * A record that cannot be handled goes to {@code <topic>.dlt} with the cause in its headers and never blocks its
     * partition; a database that is away is waited for.
     *
     * @param again before an event is tried again
     * @param away the same for a database that is away, at first; it grows
     */
    @Bean
    CommonErrorHandler inboxErrorHandler(
            KafkaOperations<?, ?> kafka,
            MeterRegistry registry,
            @Value("${directive24.inbox.retry-delay:500ms}") Duration again,
            @Value("${directive24.inbox.away-delay:200ms}") Duration away) {
        var deadLetters = new DeadLetterPublishingRecoverer(
                kafka, (message, _) -> new TopicPartition(message.topic() + DEAD_LETTER_SUFFIX, message.partition()));
        deadLetters.excludeHeader(DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd.EX_STACKTRACE);
        deadLetters.setFailIfSendResultIsError(true);
        var counter = registry.counter("directive24.inbox.dead.letters");
        var handler = new DefaultErrorHandler(
                (message, failure) -> {
                    deadLetters.accept(message, failure);
                    counter.increment();
                },
                fewTimes(again));
        handler.setBackOffFunction((_, failure) -> backOffFor(failure, again, away));
        handler.addNotRetryableExceptions(MalformedEvent.class, JacksonException.class, DomainException.class);
        return handler;
    }

    private static BackOff backOffFor(Throwable failure, Duration again, Duration away) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof TransactionException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException) {
                var patient = new ExponentialBackOff(away.toMillis(), 2);
                patient.setMaxInterval(5_000);
                return patient;
            }
        }
        return fewTimes(again);
    }

    private static BackOff fewTimes(Duration delay) {
        return new FixedBackOff(delay.toMillis(), 3);
    }
}
