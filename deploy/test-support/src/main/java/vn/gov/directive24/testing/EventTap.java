package vn.gov.directive24.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic from its beginning, as a dashboard would. */
public final class EventTap implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final KafkaConsumer<String, String> consumer;
    private final List<Event> seen = new ArrayList<>();

    public EventTap(String topic) {
        this(Servers.kafka(), topic);
    }

    public EventTap(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic, Duration.ofSeconds(30)).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All events with that key seen so far, in the order in which they stand in the topic. */
    public List<Event> of(String key) {
        return all().stream().filter(event -> event.key().equals(key)).toList();
    }

    public List<Event> all() {
        consumer.poll(Duration.ofMillis(200)).forEach(message -> seen.add(Event.from(message)));
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** One record with all its headers, CloudEvents attributes with their {@code ce_} prefix. */
    public record Event(String key, Map<String, String> headers, JsonNode data) {

        static Event from(ConsumerRecord<String, String> message) {
            var headers = StreamSupport.stream(message.headers().spliterator(), false)
                    .collect(Collectors.toMap(
                            header -> header.key(),
                            header -> new String(header.value(), StandardCharsets.UTF_8),
                            (_, last) -> last));
            return new Event(message.key(), headers, JSON.readTree(message.value()));
        }

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public long sequence() {
            return Long.parseLong(headers.getOrDefault("ce_sequence", "0"));
        }
    }
}
