package vn.gov.directive24.common.testapp;

import static vn.gov.directive24.common.testapp.Patience.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, as a dashboard would. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Message> seen = new ArrayList<>();

    public TopicReader(String topic) {
        this(Servers.kafka(), topic);
    }

    public TopicReader(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", 500),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = await().until(() -> consumer.partitionsFor(topic), known -> !known.isEmpty()).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All messages that are in the topic at this moment. */
    public List<Message> upToNow() {
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            all();
        }
        return List.copyOf(seen);
    }

    /** All messages so far; those of one key in the order in which they stand in the topic. */
    public List<Message> all() {
        consumer.poll(Duration.ofMillis(100)).forEach(message -> seen.add(Message.from(message)));
        return List.copyOf(seen);
    }

    public List<Message> of(String key) {
        return all().stream().filter(message -> key.equals(message.key())).toList();
    }

    public List<Long> sequencesOf(String key) {
        return of(key).stream().map(Message::sequence).toList();
    }

    /** What is left for a consumer that drops repeats. */
    public List<Long> firstSequencesOf(String key) {
        return List.copyOf(new LinkedHashSet<>(sequencesOf(key)));
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** @param value as it stands in the topic; empty for none */
    public record Message(String key, byte[] value, Map<String, String> headers) {

        static Message from(ConsumerRecord<String, byte[]> message) {
            var headers = new LinkedHashMap<String, String>();
            message.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return new Message(message.key(), message.value() == null ? new byte[0] : message.value(), headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public long sequence() {
            return Long.parseLong(header("ce_sequence"));
        }

        public String text() {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}
