package vn.gov.directive24.bench.sse;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Which events were committed, and when: keys count from 0, the sequences of each from 1. */
class BenchEvents {

    static final String KEY = "BENCH-";
    static final int KEY_DIGITS = 5;

    private final AtomicLongArray[] commits;
    private final AtomicIntegerArray committed;

    BenchEvents(int keys, int perKey) {
        this.commits = new AtomicLongArray[keys];
        Arrays.setAll(commits, _ -> new AtomicLongArray(perKey + 2));
        this.committed = new AtomicIntegerArray(keys);
    }

    static String key(int number) {
        return KEY + "%05d".formatted(number);
    }

    /** @param at on the clock of {@link System#nanoTime()}, before the commit; 0 when it is not to be measured */
    void commits(int key, int sequence, long at) {
        commits[key].set(sequence, at);
        committed.accumulateAndGet(key, sequence, Math::max);
    }

    /** 0 when it is not measured. */
    long commitOf(int key, int sequence) {
        return sequence < commits[key].length() ? commits[key].get(sequence) : 0;
    }

    int committed(int key) {
        return committed.get(key);
    }

    int keys() {
        return commits.length;
    }

    long total() {
        long total = 0;
        for (int key = 0; key < keys(); key++) {
            total += committed(key);
        }
        return total;
    }
}
