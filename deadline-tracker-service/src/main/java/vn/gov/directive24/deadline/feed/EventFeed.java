package vn.gov.directive24.deadline.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.problem.DependencyAway;

/**
 * Reads the deadline topic once per instance, writes each event once, and wakes those who wait for it. A reader who is
 * still being written to takes what has come meanwhile with its next write, so that many readers need no gathering here.
 *
 * <p>Events come from Kafka and not from the database, so that what a dashboard sees is what every consumer sees, and a
 * resumed stream can be served by any instance.
 */
@Component
class EventFeed implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventFeed.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** So often readers who wait look at the clock, whether Kafka is there or not. */
    private static final Duration TICK = Duration.ofMillis(250);

    private final Map<String, Object> settings;
    private final FacetReader facets;
    private final RecentEvents recent;
    private final FeedMetrics metrics;
    private final int capacity;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private final Object handover = new Object();
    private @Nullable FeedWindow window;
    private volatile @Nullable Consumer<String, String> consumer;
    private volatile boolean running;

    EventFeed(
            ConsumerFactory<?, ?> consumers,
            FacetReader facets,
            RecentEvents recent,
            FeedMetrics metrics,
            @Value("${directive24.feed.window:10000}") int capacity) {
        this.facets = facets;
        this.recent = recent;
        this.metrics = metrics;
        this.capacity = capacity;
        settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
        metrics.watch(subscribers);
    }

    /**
     * Joins the live events.
     *
     * @param lastEventId what the reader has seen; null to begin with what comes now
     * @throws vn.gov.directive24.common.problem.InvalidField when that is no id of this stream
     */
    Subscriber join(@Nullable String lastEventId, EventFilter filter) {
        synchronized (handover) {
            if (window == null || !running) {
                throw new DependencyAway("Kafka", new IllegalStateException("The event feed is not connected."));
            }
            var joinedAt = window.position();
            var seen = lastEventId == null ? joinedAt.copy() : FeedPosition.parse(lastEventId, joinedAt.partitions());
            var behind = !window.holdsEverythingAfter(seen) || !joinedAt.reaches(seen);
            var reached = behind || joinedAt.isSameAs(seen) ? window.newest() : window.oldest();
            var subscriber = new Subscriber(filter, seen, reached, joinedAt, behind);
            subscribers.add(subscriber);
            return subscriber;
        }
    }

    void leave(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** A consumer over all partitions, for reading what has been. */
    Consumer<String, String> openReader(int partitions) {
        var reader = newConsumer();
        reader.assign(partitions(partitions));
        return reader;
    }

    private Consumer<String, String> newConsumer() {
        return new KafkaConsumer<>(settings);
    }

    private static List<TopicPartition> partitions(int count) {
        return IntStream.range(0, count)
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
                pause(POLL.toNanos());
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(Consumer<String, String> connected) {
        var known = connected.partitionsFor(DeadlineEvent.TOPIC, PATIENCE);
        if (known == null || known.isEmpty()) {
            pause(POLL.toNanos());
            return;
        }
        var partitions = partitions(known.size());
        connected.assign(partitions);
        seek(connected, partitions);
        while (running) {
            var messages = connected.poll(POLL);
            if (!messages.isEmpty()) {
                publish(messages);
            }
        }
    }

    /**
     * From where it stopped, so that a broken connection loses nothing; at the first start from the end, behind a few
     * that have been.
     */
    private void seek(Consumer<String, String> connected, List<TopicPartition> partitions) {
        synchronized (handover) {
            if (window == null || window.position().partitions() != partitions.size()) {
                var ends = connected.endOffsets(partitions, PATIENCE);
                var beginnings = connected.beginningOffsets(partitions, PATIENCE);
                window = new FeedWindow(
                        FeedPosition.of(partitions.stream().mapToLong(ends::get).toArray()), capacity);
                for (var partition : partitions) {
                    connected.seek(
                            partition,
                            Math.max(
                                    beginnings.getOrDefault(partition, 0L),
                                    ends.getOrDefault(partition, 0L) - RecentEvents.OF_A_PARTITION));
                }
            } else {
                var position = window.position();
                for (var partition : partitions) {
                    connected.seek(partition, position.next(partition.partition()));
                }
            }
        }
    }

    private void publish(ConsumerRecords<String, String> messages) {
        for (var message : messages) {
            recent.add(message);
            var read = facets.read(Frame.header(message, "ce_type"), message.value());
            synchronized (handover) {
                if (window != null && !window.position().hasSeen(message)) {
                    window.append(message, read);
                    metrics.published();
                }
            }
        }
        FeedWindow current;
        synchronized (handover) {
            current = window;
        }
        if (current != null) {
            subscribers.forEach(subscriber -> wake(subscriber, current));
        }
    }

    /** A reader that has left unread what is no longer kept cannot go on; it never holds up the others. */
    private void wake(Subscriber subscriber, FeedWindow current) {
        if (current.hasLost(subscriber.reached()) && subscriber.isOpen()) {
            subscriber.close();
            metrics.cutOff();
            leave(subscriber);
            log.info("A reader of the event stream is too slow and has to reconnect.");
        } else {
            subscriber.wake();
        }
    }

    private void tick() {
        while (running) {
            pause(TICK.toNanos());
            subscribers.forEach(Subscriber::wake);
        }
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("event-feed").start(this::run);
        Thread.ofPlatform().daemon().name("event-feed-clock").start(this::tick);
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
