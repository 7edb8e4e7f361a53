package vn.gov.directive24.bench.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
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
import vn.gov.directive24.bench.report.Samples;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;

/** How long {@code ./directive24 run} takes, and what it holds of the machine's memory. */
@Command(
        name = "startup",
        mixinStandardHelpOptions = true,
        description =
                "Times starts from the call of ./directive24 run until every service is ready, and reads the memory.")
public final class StartupBenchmark implements Callable<Integer> {

    private static final Duration WARM_TARGET = Duration.ofSeconds(30);
    private static final Duration TRAINING = Duration.ofMinutes(5);
    private static final int PARALLEL = 16;
    private static final Map<Service, String> LISTS = Map.of(
            Service.DEADLINE, "/api/v1/tasks",
            Service.REGISTRY, "/api/v1/document-types",
            Service.IDENTITY, "/api/v1/relying-systems",
            Service.PROCEDURE, "/api/v1/procedures",
            Service.BIOMETRIC, "/api/v1/sites");

    @Option(names = "--repeats", description = "warm starts (default ${DEFAULT-VALUE})")
    private int repeats = 5;

    @Option(
            names = "--idle",
            description = "seconds without a request before memory is read (default ${DEFAULT-VALUE})")
    private int idle = 60;

    @Option(names = "--requests", description = "of the burst, spread over the services (default ${DEFAULT-VALUE})")
    private int requests = 10_000;

    @Option(names = "--port-offset", description = "of the platform's ports (default ${DEFAULT-VALUE})")
    private int portOffset = 400;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new StartupBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var before = Machine.now();
        report.heading("Start and memory");
        try (var folder = WorkFolder.create()) {
            measure(folder);
        }
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void measure(WorkFolder folder) throws IOException, InterruptedException {
        // A cache folder of its own: the JDK's ahead-of-time cache must be known to be there, or not.
        var cache = Files.createDirectories(folder.resolve("cache"));
        var place = Place.in(folder.resolve("platform"), portOffset).with(Map.of("XDG_CACHE_HOME", cache.toString()));
        var starts = Table.of("start", "median", "fastest", "slowest", "starts");

        report.doing("first start, on an empty data folder");
        var platform = PlatformProcess.start(place);
        add(starts, "first, empty data folder, no AOT cache", Samples.none().with(seconds(platform.awaitReady())));
        report.doing("waiting for the AOT cache");
        var trained = Pause.untilTrue(TRAINING, () -> holdsAotCache(cache));
        platform.close();

        add(starts, trained ? "warm, with data and AOT cache" : "warm, with data, no AOT cache", warm(place));
        var bare =
                place.with(Map.of("XDG_CACHE_HOME", folder.resolve("no-cache").toString()));
        report.doing("a start without the AOT cache");
        add(starts, "with data, no AOT cache", Samples.none().with(seconds(timed(bare))));
        report.doing("an ephemeral start");
        add(starts, "ephemeral, with AOT cache", Samples.none().with(seconds(timed(place.with("--ephemeral")))));
        report.text(
                "From the call of ./directive24 run until every service answers its readiness probe; built before. The AOT cache is made in the background after the first start.");
        report.table(starts);
        memory(place);
    }

    private Samples warm(Place place) {
        var samples = Samples.none();
        for (int repeat = 1; repeat <= repeats; repeat++) {
            report.doing("warm start %d of %d".formatted(repeat, repeats));
            samples = samples.with(seconds(timed(place)));
        }
        verdict.check(
                "a warm start is ready in under " + Figures.seconds(WARM_TARGET),
                Figures.tenths(samples.median()) + " s",
                samples.median() < WARM_TARGET.toSeconds());
        return samples;
    }

    private static Duration timed(Place place) {
        try (var platform = PlatformProcess.start(place)) {
            return platform.awaitReady();
        }
    }

    private static boolean holdsAotCache(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private void memory(Place place) throws InterruptedException {
        var table = Table.of(
                "memory", "platform RSS", "of it anonymous", "PostgreSQL RSS", "of it anonymous", "its processes");
        try (var platform = PlatformProcess.start(place)) {
            platform.awaitReady();
            add(table, "ready", place, platform);
            report.doing("idle for %d s".formatted(idle));
            Pause.of(Duration.ofSeconds(idle));
            add(table, "after %d s without a request".formatted(idle), place, platform);
            report.doing("a burst of requests");
            var burst = burst(place);
            add(table, "after %s requests".formatted(Figures.whole(requests)), place, platform);
            report.text(
                    "Resident memory from /proc; each PostgreSQL process counts the shared buffers again, its anonymous memory is its own. The burst read lists of all services, %d at a time, %s requests/s."
                            .formatted(PARALLEL, Figures.whole(burst.rate())));
            report.table(table);
            verdict.check(
                    "every request of the burst is answered",
                    "%d of %d".formatted(burst.answered(), requests),
                    burst.answered() == requests);
        }
    }

    /** @param rate requests per second */
    private record Burst(long answered, double rate) {}

    private Burst burst(Place place) throws InterruptedException {
        var token = PlatformProcess.token(place, "bca");
        var services = List.copyOf(LISTS.keySet());
        var answered = new LongAdder();
        var began = System.nanoTime();
        try (var http = HttpClient.newHttpClient();
                var clients = Executors.newFixedThreadPool(PARALLEL)) {
            for (int number = 0; number < requests; number++) {
                var service = services.get(number % services.size());
                var request = HttpRequest.newBuilder(URI.create(place.url(service) + LISTS.get(service)))
                        .header("Authorization", "Bearer " + token)
                        .build();
                var _ = clients.submit(() -> {
                    if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                        answered.increment();
                    }
                    return true;
                });
            }
        }
        return new Burst(answered.sum(), requests / ((System.nanoTime() - began) / 1e9));
    }

    private static void add(Table table, String moment, Place place, PlatformProcess platform) {
        var java = ProcessMemory.of(platform.handle());
        var postgres = ProcessMemory.ofAll(place.postgres().all());
        table.row(
                moment,
                Figures.mebibytes(java.resident()),
                Figures.mebibytes(java.anonymous()),
                Figures.mebibytes(postgres.resident()),
                Figures.mebibytes(postgres.anonymous()),
                postgres.processes());
    }

    private static void add(Table table, String start, Samples seconds) {
        table.row(
                start,
                Figures.tenths(seconds.median()) + " s",
                Figures.tenths(seconds.lowest()) + " s",
                Figures.tenths(seconds.highest()) + " s",
                seconds.values().size());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
