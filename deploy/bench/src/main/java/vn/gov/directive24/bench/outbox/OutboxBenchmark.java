package vn.gov.directive24.bench.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.DiskSync;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;

/** The outbox against the bare insert and the bare producer, in one run on one machine. */
@Command(
        name = "outbox",
        mixinStandardHelpOptions = true,
        description = "Writes, drains and times events; each figure stands beside a baseline of the same run.")
public final class OutboxBenchmark implements Callable<Integer> {

    private static final double WRITE_TARGET = 0.60;
    private static final double DRAIN_TARGET = 0.25;
    private static final double LATENCY_TARGET = 5;
    private static final int KEYS = 1_000;
    private static final int APPENDED_TOGETHER = 1_000;
    private static final int TIMINGS = 3;

    enum Part {
        WRITE,
        DRAIN,
        LATENCY
    }

    @Option(names = "--quick", description = "a few seconds and 20,000 events: for a look, not for a record")
    private boolean quick;

    @Option(names = "--parts", split = ",", description = "some of ${COMPLETION-CANDIDATES}")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--writers", split = ",", description = "concurrent writers, several (default ${DEFAULT-VALUE})")
    private List<Integer> writers = List.of(1, 8);

    @Option(names = "--repeats", description = "times each throughput is measured (default 5, quick 3)")
    private int repeats;

    @Option(names = "--seconds", description = "of each write measurement (default 8, quick 4)")
    private int seconds;

    @Option(names = "--events", description = "in the backlog that is drained (default 100000, quick 20000)")
    private int events;

    @Option(names = "--rate", description = "events per second while latency is measured (default ${DEFAULT-VALUE})")
    private int rate = 500;

    @Option(names = "--latency-seconds", description = "of each of three latency measurements (default 60, quick 10)")
    private int latencySeconds;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();
    private final AtomicLong nextNumber = new AtomicLong();

    public static void main(String... args) {
        System.exit(new CommandLine(new OutboxBenchmark())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws Exception {
        repeats = repeats > 0 ? repeats : quick ? 3 : 5;
        seconds = seconds > 0 ? seconds : quick ? 4 : 8;
        events = events > 0 ? events : quick ? 20_000 : 100_000;
        latencySeconds = latencySeconds > 0 ? latencySeconds : quick ? 10 : 60;
        var before = Machine.now();
        report.doing("starting PostgreSQL, Kafka and the service");
        try (var folder = WorkFolder.create();
                var service = BenchService.start(folder.path())) {
            measure(service);
            report.text("The disk takes %s to make a page safe (median)."
                    .formatted(Figures.millis(DiskSync.nanos(folder.path()))));
        }
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void measure(BenchService service) throws Exception {
        report.heading("Outbox");
        warmUp(service);
        if (parts.contains(Part.WRITE)) {
            for (var concurrent : writers) {
                write(service, concurrent);
            }
        }
        if (parts.contains(Part.DRAIN)) {
            drain(service);
        }
        if (parts.contains(Part.LATENCY)) {
            time(service);
        }
        verify(service);
    }

    private void warmUp(BenchService service) throws ExecutionException, InterruptedException {
        report.doing("warming up");
        var duration = Duration.ofSeconds(2L * seconds);
        var load = new Writers(Collections.max(writers), KEYS, nextNumber);
        load.run(duration, service.rows()::insert);
        load.run(duration, service.rows()::insertWithEvent);
        service.awaitEmptyOutbox();
        try (var producer = new BareProducer(service.producerSettings())) {
            producer.sendAll(messages(events));
        }
        service.stopRelay();
        store(service);
        service.startRelay();
        service.awaitEmptyOutbox();
    }

    private void write(BenchService service, int concurrent) throws Exception {
        var duration = Duration.ofSeconds(seconds);
        var load = new Writers(concurrent, KEYS, nextNumber);
        var bare = new Throughput(service);
        var stored = new Throughput(service);
        var relayed = new Throughput(service);
        for (int repeat = 1; repeat <= repeats; repeat++) {
            report.doing("writing with %d, %d of %d".formatted(concurrent, repeat, repeats));
            service.stopRelay();
            bare.measure(() -> load.run(duration, service.rows()::insert));
            stored.measure(() -> load.run(duration, service.rows()::insertWithEvent));
            service.startRelay();
            service.awaitEmptyOutbox();
            relayed.measure(() -> load.run(duration, service.rows()::insertWithEvent));
            service.awaitEmptyOutbox();
        }
        report.text(
                "Writing, concurrent writers: %d, one transaction per row, %d s each, alternating %d times; medians. The bare insert is the baseline, compared with what was measured next to it. Processor time is that of the service, PostgreSQL and Kafka."
                        .formatted(concurrent, seconds, repeats));
        var table = Table.of("writing", "rows/s", "lowest", "highest", "of the baseline", "µs CPU per row");
        bare.addTo(table, "bare insert", bare);
        stored.addTo(table, "insert and event, relay off", bare);
        relayed.addTo(table, "insert and event, relay on", bare);
        report.table(table);
        check("writers: %d, with an event, relay off".formatted(concurrent), stored.of(bare), WRITE_TARGET);
        check("writers: %d, with an event, relay on".formatted(concurrent), relayed.of(bare), WRITE_TARGET);
    }

    private void drain(BenchService service) throws Exception {
        var bare = new Throughput(service);
        var drained = new Throughput(service);
        var messages = messages(events);
        service.stopRelay();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            report.doing("storing a backlog of %d events, %d of %d".formatted(events, repeat, repeats));
            store(service);
            report.doing("sending as many with the bare producer, then draining");
            bare.measure(() -> {
                try (var producer = new BareProducer(service.producerSettings())) {
                    producer.sendAll(messages);
                }
                return events;
            });
            drained.measure(() -> {
                relayAll(service);
                return events;
            });
            service.awaitEmptyOutbox();
            service.stopRelay();
        }
        service.startRelay();
        report.text(
                "Draining: a backlog of %s events, from the start of the relay to Kafka's last acknowledgement; the baseline sends as many of the same records with the same producer settings; alternating %d times; medians."
                        .formatted(Figures.whole(events), repeats));
        var table = Table.of("draining", "events/s", "lowest", "highest", "of the baseline", "µs CPU per event");
        bare.addTo(table, "bare producer", bare);
        drained.addTo(table, "relay", bare);
        report.table(table);
        check("draining a backlog", drained.of(bare), DRAIN_TARGET);
    }

    private void store(BenchService service) {
        for (int stored = 0; stored < events; stored += APPENDED_TOGETHER) {
            service.rows()
                    .append(rows(Math.min(APPENDED_TOGETHER, events - stored)).toList());
        }
    }

    private void relayAll(BenchService service) {
        var target = service.relayed() + events;
        service.startRelay();
        while (service.relayed() < target) {
            Pause.millis(2);
        }
    }

    private void time(BenchService service) throws InterruptedException {
        var latency = new Latency(rate, Duration.ofSeconds(latencySeconds), KEYS);
        var bareTopic = new Topic(service.bootstrapServers(), BenchApplication.BARE_TOPIC);
        var topic = new Topic(service.bootstrapServers(), RowStored.TOPIC);
        var bare = Percentiles.none();
        var stored = Percentiles.none();
        try (var producer = new BareProducer(service.producerSettings())) {
            for (int repeat = 1; repeat <= TIMINGS; repeat++) {
                report.doing("timing, %d of %d".formatted(repeat, TIMINGS));
                bare = bare.with(timedBare(latency, bareTopic, producer));
                stored = stored.with(latency.run(topic, service.rows()::insertWithEvent));
                service.awaitEmptyOutbox();
            }
        }
        report.text(
                "Latency: open model, %d events/s for %d s each, alternating %d times; medians. An event with an outbox counts from the start of the commit, which waits for the disk; the baseline from send(); both until a consumer with default settings has it."
                        .formatted(rate, latencySeconds, TIMINGS));
        var table = Table.of("latency", "p50", "p95", "p99", "p99 of the runs", "worst");
        bare.addTo(table, "bare producer to consumer");
        stored.addTo(table, "commit to consumer");
        report.table(table);
        var ratio = stored.p99().of(bare.p99());
        verdict.check(
                "p99 at most %s times the bare producer's".formatted(Figures.whole(LATENCY_TARGET)),
                Figures.tenths(ratio) + " times",
                ratio <= LATENCY_TARGET);
    }

    private static Histogram timedBare(Latency latency, Topic topic, BareProducer producer)
            throws InterruptedException {
        return latency.run(topic, (row, startClock) -> {
            var message = BareProducer.Message.of(row);
            startClock.run();
            var _ = producer.send(message);
        });
    }

    private void verify(BenchService service) {
        report.doing("reading everything that has arrived");
        service.awaitEmptyOutbox();
        var stored = service.rows().stored();
        var arrived = Arrivals.in(new Topic(service.bootstrapServers(), RowStored.TOPIC));
        verdict.check(
                "every stored event arrives",
                "%s of %s, %s twice"
                        .formatted(
                                Figures.whole(arrived.distinct()),
                                Figures.whole(stored),
                                Figures.whole(arrived.repeats())),
                arrived.distinct() == stored);
        verdict.check(
                "events of one key arrive in order",
                "%d out of order, %d keys".formatted(arrived.gaps(), arrived.keys()),
                arrived.gaps() == 0);
    }

    private List<BareProducer.Message> messages(int count) {
        var messages = new ArrayList<BareProducer.Message>(count);
        rows(count).map(BareProducer.Message::of).forEach(messages::add);
        return messages;
    }

    private java.util.stream.Stream<RowStored> rows(int count) {
        var first = nextNumber.getAndAdd(count);
        return LongStream.range(first, first + count).mapToObj(number -> RowStored.of(number, KEYS));
    }

    private void check(String what, double share, double target) {
        verdict.check(
                "%s: at least %s of the baseline".formatted(what, Figures.percent(target)),
                Figures.percent(share),
                share >= target);
    }
}
