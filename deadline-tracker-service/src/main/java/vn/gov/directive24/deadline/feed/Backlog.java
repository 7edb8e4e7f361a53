package vn.gov.directive24.deadline.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * What a reader missed and is no longer in memory, read from Kafka. So many at once: a thousand readers that come back
 * together must not open a thousand consumers.
 */
@Component
class Backlog {

    private static final int AT_ONCE = 8;
    private static final Duration POLL = Duration.ofMillis(500);

    private final EventFeed feed;
    private final FacetReader facets;
    private final FeedMetrics metrics;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Backlog(EventFeed feed, FacetReader facets, FeedMetrics metrics) {
        this.feed = feed;
        this.facets = facets;
        this.metrics = metrics;
    }

    void send(Subscriber subscriber, StreamAnswer stream) throws IOException, InterruptedException {
        while (!places.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            stream.beat();
            if (!stream.isOpen()) {
                return;
            }
        }
        try (var reader = feed.openReader(subscriber.seen().partitions())) {
            leaveOutWhatCannotBe(reader, subscriber, stream);
            catchUp(reader, subscriber, stream);
        } finally {
            places.release();
        }
    }

    /** Events that cannot be sent are told of rather than passed over in silence. */
    private void leaveOutWhatCannotBe(Consumer<String, String> reader, Subscriber subscriber, StreamAnswer stream)
            throws IOException {
        var seen = subscriber.seen();
        var beginnings = reader.beginningOffsets(reader.assignment());
        var ends = reader.endOffsets(reader.assignment());
        var lost = 0L;
        var unknown = false;
        for (var partition : reader.assignment()) {
            var at = seen.next(partition.partition());
            var beginning = beginnings.getOrDefault(partition, 0L);
            var end = ends.getOrDefault(partition, 0L);
            if (at > end) {
                unknown = true;
                seen.moveTo(partition.partition(), subscriber.joinedAt().next(partition.partition()));
            } else if (at < beginning) {
                lost += beginning - at;
                seen.moveTo(partition.partition(), beginning);
            }
            reader.seek(partition, seen.next(partition.partition()));
        }
        if (unknown) {
            gap(stream, seen, "{\"reason\":\"UNKNOWN_POSITION\"}");
        } else if (lost > 0) {
            gap(stream, seen, "{\"reason\":\"EXPIRED\",\"lost\":" + lost + "}");
        }
    }

    private void gap(StreamAnswer stream, FeedPosition seen, String data) throws IOException {
        metrics.gap();
        stream.write((Frame.idLine(seen) + "event:gap\ndata:" + data + "\n\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void catchUp(Consumer<String, String> reader, Subscriber subscriber, StreamAnswer stream)
            throws IOException {
        var until = subscriber.joinedAt();
        while (stream.isOpen() && !subscriber.seen().reaches(until)) {
            var bytes = new ByteArrayOutputStream();
            for (var message : reader.poll(POLL)) {
                if (message.offset() < until.next(message.partition())) {
                    add(message, subscriber, bytes);
                }
            }
            if (bytes.size() > 0) {
                stream.write(bytes.toByteArray());
            } else {
                stream.beat();
            }
        }
    }

    private void add(ConsumerRecord<String, String> message, Subscriber subscriber, ByteArrayOutputStream bytes) {
        var seen = subscriber.seen();
        if (seen.hasSeen(message)) {
            return;
        }
        seen.see(message);
        var read = facets.read(Frame.header(message, "ce_type"), message.value());
        if (subscriber.filter().matches(read)) {
            bytes.writeBytes(Frame.of(message, read, seen.copy(), 0).bytes());
        }
    }
}
