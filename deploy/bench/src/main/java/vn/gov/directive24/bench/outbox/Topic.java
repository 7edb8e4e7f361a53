package vn.gov.directive24.bench.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic to be read with a consumer's default settings. */
record Topic(String bootstrapServers, String name) {

    KafkaConsumer<String, String> fromBeginning() {
        var consumer = consumer();
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    /** What comes from now on. */
    KafkaConsumer<String, String> fromEnd() {
        var consumer = consumer();
        consumer.seekToEnd(consumer.assignment());
        // Seeking is lazy: without this, what is sent before the first poll would be missed.
        consumer.assignment().forEach(consumer::position);
        return consumer;
    }

    private KafkaConsumer<String, String> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(partitions(consumer));
        return consumer;
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        return consumer.partitionsFor(name, Duration.ofSeconds(30)).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }
}
