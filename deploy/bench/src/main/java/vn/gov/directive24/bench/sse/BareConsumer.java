package vn.gov.directive24.bench.sse;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;

/** The baseline: one consumer with its default settings, of the same events in the same run. */
class BareConsumer implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Histogram latencies = new Histogram(60_000_000_000L, 3);
    private final Arrivals arrivals;
    private final Thread thread;
    private volatile boolean running = true;

    BareConsumer(String bootstrapServers, BenchEvents events) {
        arrivals = new Arrivals(events, latencies);
        consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(DeadlineEvent.TOPIC, Duration.ofSeconds(30)).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("bare-consumer").start(this::run);
    }

    private void run() {
        while (running) {
            var messages = consumer.poll(Duration.ofMillis(200));
            var now = System.nanoTime();
            for (var message : messages) {
                if (message.key().startsWith(BenchEvents.KEY)) {
                    var sequence = new String(
                            message.headers().lastHeader("ce_sequence").value(), StandardCharsets.US_ASCII);
                    arrivals.add(
                            Integer.parseInt(
                                    message.key(),
                                    BenchEvents.KEY.length(),
                                    message.key().length(),
                                    10),
                            Integer.parseInt(sequence),
                            now);
                }
            }
        }
    }

    long received() {
        return arrivals.received();
    }

    void stop() throws InterruptedException {
        running = false;
        thread.join();
    }

    Histogram latencies() {
        return latencies;
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
