package vn.gov.directive24.bench.outbox;

import java.util.ArrayList;
import java.util.List;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Samples;
import vn.gov.directive24.bench.report.Table;

/** So many of something in some time, each time that it was measured. */
class Throughput {

    private final BenchService service;
    private final List<Run> runs = new ArrayList<>();

    Throughput(BenchService service) {
        this.service = service;
    }

    /** Returns how many were done. */
    interface Work {
        long run() throws Exception;
    }

    void measure(Work work) throws Exception {
        var before = service.cpuTimes();
        var began = System.nanoTime();
        var count = work.run();
        var seconds = (System.nanoTime() - began) / 1e9;
        runs.add(new Run(count, seconds, service.cpuTimes().since(before)));
    }

    /** Of the throughput that was measured in turns with this one. */
    double of(Throughput baseline) {
        return rates().of(baseline.rates());
    }

    private Samples rates() {
        return new Samples(
                runs.stream().map(run -> (double) run.count() / run.seconds()).toList());
    }

    void addTo(Table table, String name, Throughput baseline) {
        var count = runs.stream().mapToLong(Run::count).sum();
        var cpu = runs.stream().map(Run::cpu).reduce(CpuTimes::plus).orElseThrow();
        table.row(
                name,
                Figures.whole(rates().median()),
                Figures.whole(rates().lowest()),
                Figures.whole(rates().highest()),
                Figures.percent(of(baseline)),
                cpu.perEach((double) count));
    }

    private record Run(long count, double seconds, CpuTimes cpu) {}
}
