package vn.gov.directive24.bench.sse;

import org.HdrHistogram.Histogram;

/** What one reader has got of each key; everything that is not the next one is noted. */
class Arrivals {

    private final BenchEvents events;
    private final Histogram latencies;
    private final int[] last;
    private long received;
    private long outOfOrder;

    /** @param latencies in nanoseconds; may be shared by readers of one thread */
    Arrivals(BenchEvents events, Histogram latencies) {
        this.events = events;
        this.latencies = latencies;
        this.last = new int[events.keys()];
    }

    void add(int key, int sequence, long now) {
        received++;
        if (sequence != last[key] + 1) {
            outOfOrder++;
        }
        last[key] = Math.max(last[key], sequence);
        var commit = events.commitOf(key, sequence);
        if (commit != 0) {
            latencies.recordValue(Math.max(0, now - commit));
        }
    }

    long received() {
        return received;
    }

    /** Repeated, early or after a gap. */
    long outOfOrder() {
        return outOfOrder;
    }
}
