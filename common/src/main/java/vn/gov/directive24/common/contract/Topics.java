package vn.gov.directive24.common.contract;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics a service makes at its start: they are made by the platform, never by the broker on a whim. */
public final class Topics extends KafkaAdmin.NewTopics {

    public static final int PARTITIONS = 12;
    private static final Duration EVENTS_KEPT = Duration.ofDays(30);
    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    private final Set<String> names;

    private Topics(List<NewTopic> topics) {
        super(topics.toArray(NewTopic[]::new));
        this.names = topics.stream().map(NewTopic::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The topic a service owns, and a dead-letter topic for each it listens to. */
    public static Topics of(String owned, String... listenedTo) {
        return new Topics(Stream.concat(
                        Stream.of(topic(owned, EVENTS_KEPT)),
                        Arrays.stream(listenedTo).map(topic -> topic(topic + ".dlt", DEAD_LETTERS_KEPT)))
                .toList());
    }

    /** Whether this service makes that topic, so that it cannot be missing for long. */
    public boolean contains(String topic) {
        return names.contains(topic);
    }

    private static NewTopic topic(String name, Duration kept) {
        return TopicBuilder.name(name)
                .partitions(PARTITIONS)
                .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis()))
                .build();
    }
}
