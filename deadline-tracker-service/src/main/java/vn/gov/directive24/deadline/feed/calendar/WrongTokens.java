package vn.gov.directive24.deadline.feed.calendar;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Who has tried how many addresses that do not exist, minute by minute. Nobody guesses 256 bits; this keeps those who
 * try from the database.
 */
@Component
public class WrongTokens {

    static final int MOST_A_MINUTE = 30;
    private static final int MOST_ADDRESSES = 100_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private long began = System.nanoTime();

    public boolean hasTriedTooMany(String address) {
        beginMinute();
        var count = tries.get(address);
        return count != null && count.get() >= MOST_A_MINUTE;
    }

    void count(String address) {
        if (tries.size() < MOST_ADDRESSES || tries.containsKey(address)) {
            tries.computeIfAbsent(address, _ -> new AtomicInteger()).incrementAndGet();
        }
    }

    private synchronized void beginMinute() {
        var now = System.nanoTime();
        if (now - began > MINUTE) {
            began = now;
            tries.clear();
        }
    }
}
