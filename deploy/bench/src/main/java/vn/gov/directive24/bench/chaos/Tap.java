package vn.gov.directive24.bench.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics of the platform from their beginning, through every outage, as an attentive consumer does. */
class Tap implements AutoCloseable {

    private static final String DEAD_LETTERS = ".dlt";

    private final KafkaConsumer<String, String> consumer;
    private final Map<Key, Seen> seen = new HashMap<>();
    private final Thread thread;
    private long deadLetters;
    private long records;
    private String failure = "";
    private volatile boolean open = true;

    private Tap(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("tap").start(this::read);
    }

    /** The topics are those that are there now. */
    static Tap on(String bootstrapServers) throws ExecutionException, InterruptedException {
        var consumer = new KafkaConsumer<>(
                // A position that is no longer there means that Kafka has lost what it had given out.
                Map.<String, Object>of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "auto.offset.reset",
                        "none",
                        "reconnect.backoff.max.ms",
                        1_000),
                new StringDeserializer(),
                new StringDeserializer());
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("directive24."))
                    .toList();
            consumer.assign(admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList());
        }
        // Not lazily to the beginning: that would be another place after a loss.
        consumer.assignment().forEach(partition -> consumer.seek(partition, 0));
        return new Tap(consumer);
    }

    private void read() {
        while (open) {
            try {
                var messages = consumer.poll(Duration.ofMillis(500));
                synchronized (this) {
                    messages.forEach(this::add);
                }
            } catch (WakeupException closing) {
                return;
            } catch (KafkaException unexpected) {
                synchronized (this) {
                    failure = unexpected.toString();
                }
                return;
            }
        }
    }

    private void add(ConsumerRecord<String, String> message) {
        records++;
        if (message.topic().endsWith(DEAD_LETTERS)) {
            deadLetters++;
            return;
        }
        seen.computeIfAbsent(new Key(message.topic(), message.key()), _ -> new Seen())
                .add(header(message, "ce_id"), Long.parseLong(header(message, "ce_sequence")));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Events of a key, each counted once. */
    synchronized int distinct(String topic, String key) {
        return of(topic, key).ids.size();
    }

    synchronized long records() {
        return records;
    }

    synchronized long repeats() {
        return seen.values().stream().mapToLong(Seen::repeats).sum();
    }

    synchronized long deadLetters() {
        return deadLetters;
    }

    /** Empty while reading goes well. */
    synchronized String failure() {
        return failure;
    }

    /** Keys of any topic whose events, without the repeats, do not count up from 1 one by one. */
    synchronized List<String> outOfOrder() {
        var keys = new ArrayList<String>();
        seen.forEach((key, events) -> {
            if (!events.countsUp()) {
                keys.add(key.topic() + "/" + key.key() + " " + events.sequences);
            }
        });
        return keys;
    }

    private Seen of(String topic, String key) {
        return seen.getOrDefault(new Key(topic, key), new Seen());
    }

    @Override
    public void close() {
        open = false;
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }

    private record Key(String topic, String key) {}

    /** What has come with one key. */
    static class Seen {
        private final Set<String> ids = new HashSet<>();
        private final List<Long> sequences = new ArrayList<>();
        private long repeats;

        void add(String id, long sequence) {
            if (ids.add(id)) {
                sequences.add(sequence);
            } else {
                repeats++;
            }
        }

        long repeats() {
            return repeats;
        }

        boolean countsUp() {
            for (int index = 0; index < sequences.size(); index++) {
                if (sequences.get(index) != index + 1) {
                    return false;
                }
            }
            return true;
        }
    }
}
