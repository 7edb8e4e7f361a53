package vn.gov.directive24.deadline.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

    /**
     * Writes what has come meanwhile; the bytes of an event are the same for all its readers and are copied for none.
     *
     * @return whether there was anything for this reader
     */
    boolean takeTo(OutputStream out) throws IOException {
        var written = 0;
        for (var frame = reached.next(); frame != null && written < MOST_BYTES; frame = frame.next()) {
            reached = frame;
            if (!frame.isIn(seen)) {
                frame.addTo(seen);
                written += filter.matches(frame.facets()) ? write(frame, out) : 0;
            }
        }
        return written > 0;
    }

    private int write(Frame frame, OutputStream out) throws IOException {
        if (seen.isSameAs(frame.after())) {
            out.write(frame.bytes());
        } else {
            // It came from another instance, which was ahead of this one: its ids are its own until we have caught up.
            out.write(Frame.idLine(seen).getBytes(StandardCharsets.US_ASCII));
            out.write(frame.bytes(), frame.content(), frame.bytes().length - frame.content());
        }
        return frame.bytes().length;
    }

    /**
     * Waits until there may be something, or until it is time to look at the clock; returns at once when there is. It has
     * no time limit of its own: a timer for each wait would cost more than the wait.
     */
    void await() {
        waiting = Thread.currentThread();
        // Looked at again after saying that we wait: whoever appends looks for those who wait after appending.
        if (open && reached.next() == null) {
            LockSupport.park(this);
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
