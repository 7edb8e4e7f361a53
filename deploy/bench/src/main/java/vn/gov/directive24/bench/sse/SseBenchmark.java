package vn.gov.directive24.bench.sse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.PlatformProcess;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.process.ProcessMemory;
import vn.gov.directive24.bench.process.Service;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;

/** Many readers of the event stream against one bare Kafka consumer, of the same events in the same run. */
@Command(
        name = "sse",
        mixinStandardHelpOptions = true,
        description = "Connects readers to the event stream, commits events at a steady rate and counts what arrives.")
public final class SseBenchmark implements Callable<Integer> {

    private static final double LATENCY_TARGET = 3;
    private static final int WRITERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Option(names = "--quick", description = "50 readers, 50 events/s, 10 s: for a look, not for a record")
    private boolean quick;

    @Option(names = "--clients", description = "readers (default 1000, quick 50)")
    private int clients;

    @Option(names = "--rate", description = "events per second (default 200, quick 50)")
    private int rate;

    @Option(names = "--seconds", description = "measured (default 120, quick 10)")
    private int seconds;

    @Option(names = "--warm-up", description = "seconds before, at the same rate (default 20, quick 5)")
    private int warmUp;

    @Option(names = "--keys", description = "assignments the events are about (default ${DEFAULT-VALUE})")
    private int keys = 100;

    @Option(names = "--port-offset", description = "of the platform's ports (default ${DEFAULT-VALUE})")
    private int portOffset = 600;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new SseBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        clients = clients > 0 ? clients : quick ? 50 : 1_000;
        rate = rate > 0 ? rate : quick ? 50 : 200;
        seconds = seconds > 0 ? seconds : quick ? 10 : 120;
        warmUp = warmUp > 0 ? warmUp : quick ? 5 : 20;
        var before = Machine.now();
        report.heading("Event stream");
        try (var folder = WorkFolder.create()) {
            // A platform that is new on this machine would train its cache in the background meanwhile.
            var place = Place.in(folder.resolve("data"), portOffset)
                    .with(Map.of(
                            "DIRECTIVE24_JAVA_OPTS",
                            "-Ddirective24.aot.target=",
                            // All readers carry the same token.
                            "STREAMS_PER_CALLER",
                            Integer.toString(clients + 1)));
            report.doing("starting the platform");
            try (var platform = PlatformProcess.start(place)) {
                platform.awaitReady();
                measure(place, platform);
            }
        }
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void measure(Place place, PlatformProcess platform) throws Exception {
        var events = new BenchEvents(keys, (warmUp + seconds) * rate);
        var server = URI.create(place.url(Service.DEADLINE));
        var token = PlatformProcess.token(place, "vpcp");
        report.doing("connecting %d readers".formatted(clients));
        var address = new InetSocketAddress(server.getHost(), server.getPort());
        try (var readers = SseClients.connect(clients, address, token, events);
                var bare = new BareConsumer(place.kafka(), events)) {
            Pause.untilTrue(PATIENCE, () -> readers.connected() == clients);
            report.doing("%d connected, %d refused".formatted(readers.connected(), readers.refused()));
            commitAll(place, events);
            var total = events.total();
            report.doing("%d events committed, waiting for the last to arrive".formatted(total));
            Pause.untilTrue(PATIENCE, () -> readers.received() >= total * clients && bare.received() >= total);
            var memory = ProcessMemory.of(platform.handle());
            readers.stop();
            bare.stop();
            show(events, readers, bare, memory);
        }
    }

    /** An open model: so many commits a second whatever becomes of those before. */
    private void commitAll(Place place, BenchEvents events) throws Exception {
        var count = (warmUp + seconds) * rate;
        var due = new ArrayBlockingQueue<Integer>(count + WRITERS);
        var threads = new ArrayList<Thread>();
        var failure = new java.util.concurrent.atomic.AtomicReference<SQLException>();
        for (int number = 0; number < WRITERS; number++) {
            var writer = open(place);
            threads.add(Thread.ofPlatform().name("writer-" + number).start(() -> {
                try (writer) {
                    for (int next = due.take(); next >= 0; next = due.take()) {
                        writer.commit(next % keys, events, next >= warmUp * rate);
                    }
                } catch (SQLException refused) {
                    failure.set(refused);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        report.doing("%d s to warm up, then %d s at %d events/s".formatted(warmUp, seconds, rate));
        var began = System.nanoTime();
        for (int number = 0; number < count; number++) {
            Pause.until(began + number * TimeUnit.SECONDS.toNanos(1) / rate);
            due.put(number);
        }
        for (int number = 0; number < WRITERS; number++) {
            due.put(-1);
        }
        for (var thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private static EventWriter open(Place place) throws IOException, SQLException {
        var port = Files.readAllLines(place.data().resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
        var password = Files.readString(place.data().resolve("secrets/deadline.password"))
                .strip();
        return new EventWriter("jdbc:postgresql://127.0.0.1:" + port + "/directive24", "deadline", password);
    }

    private void show(BenchEvents events, SseClients readers, BareConsumer bare, ProcessMemory memory) {
        var total = events.total();
        report.text(
                "%s readers, %d events/s for %d s after %d s to warm up, %d keys. Latency counts from the commit, which waits for the disk, until a reader has the event; the baseline is one consumer with default settings in the same run."
                        .formatted(Figures.whole(clients), rate, seconds, warmUp, keys));
        var table = Table.of("latency", "events", "p50", "p95", "p99", "worst");
        row(table, "bare Kafka consumer", bare.latencies());
        row(table, "event stream, all readers", readers.latencies());
        report.table(table);
        report.text("The platform held %s (resident).".formatted(Figures.mebibytes(memory.resident())));
        verdict.check(
                "every reader gets every event",
                "%s of %s arrived; %d readers incomplete, %d cut off"
                        .formatted(
                                Figures.whole(readers.received()),
                                Figures.whole(total * clients),
                                readers.incomplete(total),
                                readers.closed()),
                readers.incomplete(total) == 0);
        verdict.check(
                "events of one key arrive in order, each once",
                readers.outOfOrder() + " out of order",
                readers.outOfOrder() == 0);
        var ratio = (double) readers.latencies().getValueAtPercentile(99)
                / bare.latencies().getValueAtPercentile(99);
        verdict.check(
                "p99 at most %s times the bare consumer's".formatted(Figures.whole(LATENCY_TARGET)),
                Figures.tenths(ratio) + " times",
                ratio <= LATENCY_TARGET);
    }

    private static void row(Table table, String name, Histogram latencies) {
        table.row(
                name,
                Figures.whole(latencies.getTotalCount()),
                Figures.millis(latencies.getValueAtPercentile(50)),
                Figures.millis(latencies.getValueAtPercentile(95)),
                Figures.millis(latencies.getValueAtPercentile(99)),
                Figures.millis(latencies.getMaxValue()));
    }
}
