package vn.gov.directive24.bench.scale;

import org.HdrHistogram.Histogram;

/** How long one tracker took for one question, in nanoseconds, and how many it found. */
final class Timing {

    private static final int DIGITS = 3;

    private final Histogram nanos = new Histogram(DIGITS);
    private long found;

    void add(long duration, long found) {
        nanos.recordValue(duration);
        this.found = found;
    }

    double median() {
        return nanos.getValueAtPercentile(50);
    }

    double slow() {
        return nanos.getValueAtPercentile(95);
    }

    long found() {
        return found;
    }
}
