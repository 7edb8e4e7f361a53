package vn.gov.directive24.common.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics are made by the platform, never by the broker on a whim. */
public final class Topics {

    public static final int PARTITIONS = 12;
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    private Topics() {}

    /** The topic a service owns, and a dead-letter topic for each it listens to. */
    public static KafkaAdmin.NewTopics of(String owned, String... listenedTo) {
        return new KafkaAdmin.NewTopics(Stream.concat(
                        Stream.of(topic(owned, EVENTS_KEPT)),
                        Arrays.stream(listenedTo).map(topic -> topic(topic + ".dlt", DEAD_LETTERS_KEPT)))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, Duration kept) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
                .build();
    }
}
