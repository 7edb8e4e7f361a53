package vn.gov.directive24.deadline.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.problem.DependencyAway;

/**
 * Reads the deadline topic once per instance and hands each event to every subscriber.
 *
 * <p>Events come from Kafka and not from the database, so that what a dashboard sees is what every consumer sees, and a
 * resumed stream can be served by any instance.
 */
@Component
class EventFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Object handover = new Object();
    private @Nullable FeedPosition live;
    private volatile @Nullable Consumer<String, String> consumer;
    private volatile boolean running;

    private final RecentEvents recent;

    EventFeed(ConsumerFactory<?, ?> consumers, RecentEvents recent) {
        this.recent = recent;
        settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    }

    /** Joins the live events; what lies between the subscriber's position and them is for the subscriber to read. */
    FeedPosition join(Subscriber subscriber) {
        synchronized (handover) {
            if (live == null) {
                throw new DependencyAway("Kafka", new IllegalStateException("The event feed is not connected."));
            }
            subscribers.add(subscriber);
            return live.copy();
        }
    }

    void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** A consumer over all partitions, for reading what has been. */
    Consumer<String, String> openReader(FeedPosition from) {
        var reader = newConsumer();
        var partitions = partitions(from.partitions());
        reader.assign(partitions);
        partitions.forEach(partition -> reader.seek(partition, from.next(partition.partition())));
        return reader;
    }

    private Consumer<String, String> newConsumer() {
        return new KafkaConsumer<>(settings);
    }

    private static List<TopicPartition> partitions(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(partition -> new TopicPartition(DeadlineEvent.TOPIC, partition))
                .toList();
    }

    private void run() {
        while (running) {
            try (var connected = newConsumer()) {
                consumer = connected;
                follow(connected);
            } catch (WakeupException | InterruptException _) {
                // Only stop() does this.
            } catch (KafkaException failure) {
                log.warn("The event feed starts over: {}", failure.getMessage());
                pause();
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<String, String> connected) {
        var known = connected.partitionsFor(DeadlineEvent.TOPIC, PATIENCE);
        if (known == null || known.isEmpty()) {
            pause();
            return;
        }
        var partitions = partitions(known.size());
        connected.assign(partitions);
        seek(connected, partitions);
        while (running) {
            for (var message : connected.poll(POLL)) {
                dispatch(message);
            }
        }
    }

    /**
     * From where it stopped, so that a broken connection loses nothing; at the first start from the end, behind a few
     * that have been.
     */
    private void seek(Consumer<String, String> connected, List<TopicPartition> partitions) {
        synchronized (handover) {
            if (live == null || live.partitions() != partitions.size()) {
                var ends = connected.endOffsets(partitions, PATIENCE);
                var beginnings = connected.beginningOffsets(partitions, PATIENCE);
                live = FeedPosition.of(partitions.stream().mapToLong(ends::get).toArray());
                for (var partition : partitions) {
                    connected.seek(
                            partition,
                            Math.max(
                                    beginnings.getOrDefault(partition, 0L),
                                    ends.getOrDefault(partition, 0L) - RecentEvents.OF_A_PARTITION));
                }
            } else {
                for (var partition : partitions) {
                    connected.seek(partition, live.next(partition.partition()));
                }
            }
        }
    }

    private void dispatch(ConsumerRecord<String, String> message) {
        recent.add(message);
        synchronized (handover) {
            if (live == null || live.hasSeen(message)) {
                return;
            }
            live.see(message);
            subscribers.forEach(subscriber -> subscriber.offer(message));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("event-feed").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var connected = consumer;
        if (connected != null) {
            connected.wakeup();
        }
        subscribers.forEach(Subscriber::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
