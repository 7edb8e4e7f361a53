package vn.gov.directive24.deadline.feed;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the stream: what it has seen, and what is next for it, each event once and those of one key in
 * order.
 */
final class Subscriber {

    /** So much goes out in one write; the rest waits for the next. */
    private static final int MOST_BYTES = 64 * 1_024;

    private final EventFilter filter;
    private final FeedPosition seen;
    private final FeedPosition joinedAt;
    private final boolean behind;
    private volatile Frame reached;
    private volatile boolean open = true;
    private volatile @Nullable Thread waiting;

    /**
     * @param seen what the reader has seen; it is this object's from now on
     * @param reached the next event is the one after this
     * @param behind whether what lies between the two must be read from Kafka first
     */
    Subscriber(EventFilter filter, FeedPosition seen, Frame reached, FeedPosition joinedAt, boolean behind) {
        this.filter = filter;
        this.seen = seen;
        this.reached = reached;
        this.joinedAt = joinedAt;
        this.behind = behind;
    }

    /** What has come meanwhile, as bytes; empty when there is nothing for this reader. */
    byte[] take() {
        var frame = reached.next();
        if (frame == null) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream(1_024);
        for (; frame != null && bytes.size() < MOST_BYTES; frame = frame.next()) {
            reached = frame;
            if (!frame.isIn(seen)) {
                add(frame, bytes);
            }
        }
        return bytes.toByteArray();
    }

    private void add(Frame frame, ByteArrayOutputStream bytes) {
        frame.addTo(seen);
        if (!filter.matches(frame.facets())) {
            return;
        }
        if (seen.isSameAs(frame.after())) {
            bytes.writeBytes(frame.bytes());
        } else {
            // It came from another instance, which was ahead of this one: its ids are its own until we have caught up.
            bytes.writeBytes(Frame.idLine(seen).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            bytes.write(frame.bytes(), frame.content(), frame.bytes().length - frame.content());
        }
    }

    /** Waits until there may be something; returns at once when there is. */
    void await(Duration longest) {
        waiting = Thread.currentThread();
        // Looked at again after saying that we wait: whoever appends looks for those who wait after appending.
        if (open && reached.next() == null) {
            LockSupport.parkNanos(this, longest.toNanos());
        }
        waiting = null;
    }

    void wake() {
        var thread = waiting;
        if (thread != null) {
            LockSupport.unpark(thread);
        }
    }

    void close() {
        open = false;
        wake();
    }

    boolean isOpen() {
        return open;
    }

    boolean isBehind() {
        return behind;
    }

    Frame reached() {
        return reached;
    }

    FeedPosition seen() {
        return seen;
    }

    FeedPosition joinedAt() {
        return joinedAt;
    }

    EventFilter filter() {
        return filter;
    }
}
