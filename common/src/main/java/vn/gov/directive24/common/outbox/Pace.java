package vn.gov.directive24.common.outbox;

import java.time.Duration;

/**
 * How long the relay lets messages gather before it looks again.
 *
 * <p>While few come, each is sent at once. While many come, small windows in quick succession would cost the machine
 * many times what one window with the same messages costs, and the writers would feel it.
 */
class Pace {

    private static final long MEASURED = Duration.ofMillis(200).toNanos();
    private static final int MANY_PER_SECOND = 1_000;
    private static final int WORTH_A_WINDOW = 200;
    private static final Duration GATHERING = Duration.ofMillis(25);

    private long since;
    private int sentSince;
    private boolean many;

    Pace(long now) {
        this.since = now;
    }

    /**
     * @param sent messages of the last window
     * @param now on the clock of {@link System#nanoTime()}
     */
    Duration after(int sent, long now) {
        sentSince += sent;
        var elapsed = now - since;
        if (elapsed >= MEASURED) {
            many = sentSince * Duration.ofSeconds(1).toNanos() / elapsed > MANY_PER_SECOND;
            since = now;
            sentSince = 0;
        }
        return many && sent < WORTH_A_WINDOW ? GATHERING : Duration.ZERO;
    }
}
