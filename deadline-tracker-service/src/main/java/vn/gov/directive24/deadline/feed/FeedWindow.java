package vn.gov.directive24.deadline.feed;

import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The newest events, as a chain that every reader walks at its own pace.
 *
 * <p>One thread appends. A reader that comes back after a short break goes on in here and need not ask Kafka.
 */
final class FeedWindow {

    private final int capacity;
    private Frame oldest;
    private volatile Frame newest;

    FeedWindow(FeedPosition position, int capacity) {
        this.capacity = capacity;
        this.oldest = Frame.start(position, 0);
        this.newest = oldest;
    }

    void append(ConsumerRecord<String, String> message, Facets facets) {
        var after = newest.after().copy();
        after.see(message);
        var frame = Frame.of(message, facets, after, newest.number() + 1);
        newest.append(frame);
        newest = frame;
        if (frame.number() - oldest.number() > capacity) {
            oldest = Objects.requireNonNull(oldest.next(), "the newest is not the oldest");
        }
    }

    /** Behind everything there is. */
    Frame newest() {
        return newest;
    }

    /** From where a reader that has seen that much can go on in here. */
    Frame oldest() {
        return oldest;
    }

    FeedPosition position() {
        return newest.after();
    }

    boolean holdsEverythingAfter(FeedPosition seen) {
        return seen.reaches(oldest.after());
    }

    boolean hasLost(Frame reader) {
        return newest.number() - reader.number() > capacity;
    }
}
