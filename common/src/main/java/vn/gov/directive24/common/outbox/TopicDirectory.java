package vn.gov.directive24.common.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * What Kafka will take, asked before sending.
 *
 * <p>A message refused only after the next one of its key has been sent would leave the key out of order, so the
 * reasons for a refusal are looked up first: is there such a topic, may we use it, how large may a message be.
 */
class TopicDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicDirectory.class);
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;
    private final KafkaAdmin topics;
    private final Predicate<String> own;
    private final Map<String, Integer> maxMessageBytes = new ConcurrentHashMap<>();

    /** @param own the topics that this service makes */
    TopicDirectory(KafkaAdmin topics, Predicate<String> own) {
        this.topics = topics;
        this.own = own;
        this.admin = Admin.create(topics.getConfigurationProperties());
    }

    /** Empty when the message can be sent, otherwise the reason that no retry will change. */
    Optional<String> refusalOf(OutboxMessage message) throws BrokerAway, InterruptedException {
        var known = maxMessageBytes.get(message.topic());
        var size = message.sizeUpperBound();
        if (known == null || size > known) {
            // An operator may have raised the limit since it was asked for.
            try {
                known = describe(message.topic());
                maxMessageBytes.put(message.topic(), known);
            } catch (Refused refused) {
                return Optional.of(String.valueOf(refused.getMessage()));
            }
        }
        return size <= known
                ? Optional.empty()
                : Optional.of("The message has up to %d bytes and topic %s takes at most %d."
                        .formatted(size, message.topic(), known));
    }

    /** Looks again at the next message: an operator may have changed a topic. */
    void forget() {
        maxMessageBytes.clear();
    }

    private int describe(String topic) throws BrokerAway, Refused, InterruptedException {
        try {
            ask(topic);
        } catch (Refused unknown) {
            // The broker may have been away when this service started and created its topics.
            createOwnTopics();
            askAgain(topic);
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            var config = admin.describeConfigs(List.of(resource))
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .get(resource);
            return config == null
                    ? Integer.MAX_VALUE
                    : Integer.parseInt(
                            config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
        } catch (ExecutionException | TimeoutException failure) {
            throw new BrokerAway(failure);
        }
    }

    /** A topic of our own that was made just now may not be known to the broker yet: no fault of the message. */
    private void askAgain(String topic) throws BrokerAway, Refused, InterruptedException {
        try {
            ask(topic);
        } catch (Refused unknown) {
            if (own.test(topic)) {
                throw new BrokerAway(unknown);
            }
            throw unknown;
        }
    }

    private void createOwnTopics() {
        try {
            topics.initialize();
        } catch (IllegalStateException failure) {
            log.warn("The topics of this service cannot be made: {}", String.valueOf(failure.getCause()));
        }
    }

    /** Whether Kafka answers and says that there is no such topic. */
    boolean isGone(String topic) throws InterruptedException {
        try {
            ask(topic);
            return false;
        } catch (Refused _) {
            return true;
        } catch (BrokerAway _) {
            return false;
        }
    }

    private void ask(String topic) throws BrokerAway, Refused, InterruptedException {
        try {
            var _ = admin.describeTopics(List.of(topic)).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException away) {
            throw new BrokerAway(away);
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case UnknownTopicOrPartitionException _ -> throw new Refused("There is no topic " + topic + ".");
                case RetriableException away -> throw new BrokerAway(away);
                case ApiException refusal -> throw new Refused(String.valueOf(refusal.getMessage()));
                case null, default -> throw new BrokerAway(failure);
            }
        }
    }

    @Override
    public void close() {
        admin.close(java.time.Duration.ZERO);
    }

    /** Kafka cannot be asked at the moment. */
    static class BrokerAway extends Exception {
        BrokerAway(Throwable cause) {
            super(cause);
        }
    }

    private static class Refused extends Exception {
        Refused(String reason) {
            super(reason);
        }
    }
}
