package vn.gov.directive24.bench.outbox;

import org.HdrHistogram.Histogram;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Samples;
import vn.gov.directive24.bench.report.Table;

/** Latencies of several runs, in nanoseconds; what is shown is the median of the runs. */
record Percentiles(Samples p50, Samples p95, Samples p99, Samples worst) {

    static Percentiles none() {
        return new Percentiles(Samples.none(), Samples.none(), Samples.none(), Samples.none());
    }

    Percentiles with(Histogram run) {
        return new Percentiles(
                p50.with((double) run.getValueAtPercentile(50)),
                p95.with((double) run.getValueAtPercentile(95)),
                p99.with((double) run.getValueAtPercentile(99)),
                worst.with((double) run.getMaxValue()));
    }

    void addTo(Table table, String name) {
        table.row(
                name,
                Figures.millis(p50.median()),
                Figures.millis(p95.median()),
                Figures.millis(p99.median()),
                Figures.millis(p99.lowest()) + " to " + Figures.millis(p99.highest()),
                Figures.millis(worst.highest()));
    }
}
