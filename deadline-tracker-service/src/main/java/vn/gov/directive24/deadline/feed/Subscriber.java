package vn.gov.directive24.deadline.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One dashboard's stream: first what it missed, then what happens, each event once and those of one key in order.
 *
 * <p>A reader too slow for its buffer is cut off; it comes back with its {@code Last-Event-ID} and misses nothing.
 */
class Subscriber {

    private static final Logger log = LoggerFactory.getLogger(Subscriber.class);
    private static final int BUFFER = 10_000;
    private static final Duration POLL = Duration.ofMillis(500);

    private final SseEmitter emitter;
    private final Duration heartbeat;
    private final BlockingQueue<ConsumerRecord<String, String>> buffer = new ArrayBlockingQueue<>(BUFFER);
    private volatile boolean open = true;

    Subscriber(SseEmitter emitter, Duration heartbeat) {
        this.emitter = emitter;
        this.heartbeat = heartbeat;
    }

    void offer(ConsumerRecord<String, String> message) {
        if (!buffer.offer(message)) {
            log.info("A reader of the event stream is too slow and has to reconnect.");
            close();
        }
    }

    void close() {
        open = false;
    }

    /** Runs until the client goes away. */
    void serve(EventFeed feed, FeedPosition seen, FeedPosition joinedAt) {
        try {
            emitter.send(SseEmitter.event().id(seen.toString()).comment("connected"));
            if (!seen.reaches(joinedAt)) {
                catchUp(feed, seen, joinedAt);
            }
            follow(seen);
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A reader of the event stream went away: {}", gone.getMessage());
        } catch (KafkaException failure) {
            log.warn("A reader of the event stream has to reconnect: {}", failure.getMessage());
            emitter.complete();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            feed.leave(this);
        }
    }

    private void catchUp(EventFeed feed, FeedPosition seen, FeedPosition until) throws IOException {
        try (Consumer<String, String> reader = feed.openReader(seen)) {
            skipWhatIsGone(reader, seen);
            while (open && !seen.reaches(until)) {
                for (var message : reader.poll(POLL)) {
                    if (message.offset() < until.next(message.partition())) {
                        send(message, seen);
                    }
                }
            }
        }
    }

    /** Events older than the topic keeps cannot be sent again; the reader is told rather than left to believe. */
    private void skipWhatIsGone(Consumer<String, String> reader, FeedPosition seen) throws IOException {
        var lost = 0L;
        for (var beginning : reader.beginningOffsets(reader.assignment()).entrySet()) {
            TopicPartition partition = beginning.getKey();
            var missing = beginning.getValue() - seen.next(partition.partition());
            if (missing > 0) {
                lost += missing;
                seen.moveTo(partition.partition(), beginning.getValue());
                reader.seek(partition, beginning.getValue());
            }
        }
        if (lost > 0) {
            emitter.send(SseEmitter.event().name("gap").id(seen.toString()).data("{\"lost\":" + lost + "}"));
        }
    }

    private void follow(FeedPosition seen) throws IOException, InterruptedException {
        while (open) {
            var message = buffer.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            if (message == null) {
                emitter.send(SseEmitter.event().comment("heartbeat"));
            } else {
                send(message, seen);
            }
        }
    }

    private void send(ConsumerRecord<String, String> message, FeedPosition seen) throws IOException {
        if (seen.hasSeen(message)) {
            return;
        }
        seen.see(message);
        emitter.send(SseEmitter.event()
                .id(seen.toString())
                .name(header(message, "ce_type"))
                .data("{\"key\":\"%s\",\"sequence\":%s,\"time\":\"%s\",\"data\":%s}"
                        .formatted(
                                message.key(),
                                header(message, "ce_sequence"),
                                header(message, "ce_time"),
                                message.value())));
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
