package vn.gov.directive24.common.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import vn.gov.directive24.common.outbox.OutboxMessage.OutboxKey;
import vn.gov.directive24.common.outbox.TopicDirectory.BrokerAway;

/** One leader's producer and the messages it has under way: read, sent without waiting, acknowledged, deleted. */
class RelayWindow implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RelayWindow.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final RelaySession session;
    private final Producer<String, String> producer;
    private final TopicDirectory topics;
    private final String source;
    private final int size;
    private List<Sent> underWay = List.of();

    RelayWindow(
            RelaySession session, Producer<String, String> producer, TopicDirectory topics, String source, int size) {
        this.session = session;
        this.producer = producer;
        this.topics = topics;
        this.source = source;
        this.size = size;
    }

    /**
     * Returns how many messages Kafka acknowledged. While there is a backlog, the next messages are read and sent
     * before the acknowledgements of the last ones are waited for.
     */
    int relay() throws SQLException, BrokerAway, Broken, InterruptedException {
        int acknowledged;
        do {
            var messages = underWay.isEmpty()
                    ? session.unsent(size)
                    : session.unsentBehind(underWay.getLast().message().id(), underWay.size(), size);
            acknowledged = relay(messages);
        } while (acknowledged == 0 && !underWay.isEmpty());
        return acknowledged;
    }

    private int relay(List<OutboxMessage> messages) throws SQLException, BrokerAway, Broken, InterruptedException {
        var last = underWay;
        var next = new ArrayList<Sent>();
        underWay = next;
        boolean all;
        try {
            all = send(messages, next);
        } catch (BrokerAway away) {
            // What was under way before may well have arrived.
            settle(last);
            finish();
            throw away;
        }
        var acknowledged = settle(last);
        return all && next.size() == size ? acknowledged : acknowledged + finish();
    }

    /** Waits for what is under way. */
    int finish() throws SQLException, BrokerAway, Broken, InterruptedException {
        var last = underWay;
        underWay = List.of();
        return settle(last);
    }

    /** Returns false when the producer did not take one, which is then the last one. */
    private boolean send(List<OutboxMessage> messages, List<Sent> taken)
            throws SQLException, BrokerAway, Broken, InterruptedException {
        Set<OutboxKey> stopped = new HashSet<>();
        for (var message : messages) {
            if (stopped.contains(message.aggregate())) {
                continue;
            }
            var refusal = topics.refusalOf(message);
            if (refusal.isPresent()) {
                fail(message, refusal.get());
                stopped.add(message.aggregate());
                continue;
            }
            var sent = new Sent(message, take(message));
            taken.add(sent);
            if (sent.acknowledgement().state() == Future.State.FAILED) {
                // Without metadata the producer takes nothing; by the next message it may have some, and that one would
                // overtake this one.
                return false;
            }
        }
        return true;
    }

    private Future<RecordMetadata> take(OutboxMessage message) throws BrokerAway, Broken {
        try {
            return producer.send(message.toRecord(source));
        } catch (RetriableException away) {
            throw new BrokerAway(away);
        } catch (KafkaException failure) {
            throw new Broken(failure);
        }
    }

    /** Deletes the acknowledged prefix. A message Kafka will never take is set aside and does not end the prefix. */
    private int settle(List<Sent> underWay) throws SQLException, BrokerAway, Broken, InterruptedException {
        var acknowledged = new ArrayList<Long>(underWay.size());
        Optional<Throwable> interruption = Optional.empty();
        for (var sent : underWay) {
            var failure = outcomeOf(sent);
            if (failure.isEmpty()) {
                acknowledged.add(sent.message().id());
            } else if (isOwnFault(failure.get())) {
                fail(sent.message(), String.valueOf(failure.get().getMessage()));
            } else {
                interruption = failure;
                break;
            }
        }
        session.delete(acknowledged);
        if (interruption.isPresent()) {
            if (interruption.get() instanceof RetriableException away) {
                throw new BrokerAway(away);
            }
            throw new Broken(interruption.get());
        }
        return acknowledged.size();
    }

    /**
     * Waits as long as it takes, since the producer itself retries for ever, but looks after the session meanwhile: a
     * leader that has lost its lock must not go on. Nor would the producer ever give up on a topic that was deleted.
     */
    private Optional<Throwable> outcomeOf(Sent sent) throws SQLException, Broken, InterruptedException {
        while (true) {
            try {
                sent.acknowledgement().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
                return Optional.empty();
            } catch (ExecutionException failure) {
                return Optional.of(failure.getCause() == null ? failure : failure.getCause());
            } catch (TimeoutException _) {
                session.ping();
                if (topics.isGone(sent.message().topic())) {
                    throw new Broken(new UnknownTopicOrPartitionException(
                            "There is no longer a topic " + sent.message().topic() + "."));
                }
            }
        }
    }

    private void fail(OutboxMessage message, String reason) throws SQLException {
        log.error(
                "Kafka will not take event {} ({}): {} Events behind it with the same key wait until it is resent.",
                message.eventId(),
                message.type(),
                reason);
        session.markFailed(message.id(), reason);
        topics.forget();
    }

    private static boolean isOwnFault(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof InvalidTopicException
                || failure instanceof UnknownTopicOrPartitionException
                || failure instanceof SerializationException
                || failure instanceof AuthorizationException;
    }

    /** At once: what is still in the buffer belongs to the next leader. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
        topics.close();
    }

    private record Sent(OutboxMessage message, Future<RecordMetadata> acknowledgement) {}

    /** The producer cannot be used any more. */
    static class Broken extends Exception {
        Broken(Throwable cause) {
            super(cause);
        }
    }

    /** Opens a window for a new leader. */
    static class Factory {

        private final Map<String, Object> kafka;
        private final KafkaAdmin topics;
        private final Predicate<String> own;
        private final String source;
        private final int size;

        /** @param own the topics that this service makes */
        Factory(ProducerFactory<?, ?> producers, KafkaAdmin topics, Predicate<String> own, String source, int size) {
            this.kafka = new HashMap<>(producers.getConfigurationProperties());
            kafka.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
            kafka.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
            kafka.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            kafka.put(ProducerConfig.ACKS_CONFIG, "all");
            // Never gives up a batch: one that expires while the next is stored would turn the key's order round.
            kafka.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
            kafka.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            kafka.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            kafka.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
            kafka.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            kafka.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
            kafka.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.MAX_VALUE);
            this.topics = topics;
            this.own = own;
            this.source = source;
            this.size = size;
        }

        RelayWindow open(RelaySession session) throws Broken {
            TopicDirectory directory = null;
            try {
                directory = new TopicDirectory(topics, own);
                return new RelayWindow(session, new KafkaProducer<>(kafka), directory, source, size);
            } catch (KafkaException failure) {
                if (directory != null) {
                    directory.close();
                }
                throw new Broken(failure);
            }
        }
    }
}
