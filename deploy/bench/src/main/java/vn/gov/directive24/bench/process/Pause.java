package vn.gov.directive24.bench.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting, for programs whose business is time. */
public final class Pause {

    private static final Duration STEP = Duration.ofMillis(50);

    private Pause() {}

    public static void millis(long millis) {
        until(System.nanoTime() + Duration.ofMillis(millis).toNanos());
    }

    public static void of(Duration duration) {
        until(System.nanoTime() + duration.toNanos());
    }

    /** @param moment on the clock of {@link System#nanoTime()} */
    public static void until(long moment) {
        for (var left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("Interrupted");
            }
        }
    }

    /** Returns whether it came true in time. */
    public static boolean untilTrue(Duration limit, BooleanSupplier condition) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            of(STEP);
        }
        return true;
    }
}
