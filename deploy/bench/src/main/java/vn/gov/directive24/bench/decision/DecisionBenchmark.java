package vn.gov.directive24.bench.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.Issuer;
import vn.gov.directive24.bench.process.KafkaProcess;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Samples;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;
import vn.gov.directive24.registry.paperdemand.KernelBenchmark;
import vn.gov.directive24.registry.paperdemand.RuleMemory;

/** The decision on papers: its kernel, its memory, and its place beside a constant and beside PostgreSQL. */
@Command(
        name = "decision",
        mixinStandardHelpOptions = true,
        description =
                "Measures decisions on papers: the kernel in one thread (JMH), the memory of the rules, how soon a changed"
                        + " rule is live in another instance, and the throughput over HTTP beside an endpoint that says always"
                        + " the same and one that asks PostgreSQL each time, one by one and in batches.")
public final class DecisionBenchmark implements Callable<Integer> {

    private static final String PASSWORD = "bench-only";
    private static final String CONSTANT = "/bench/constant";
    private static final String DECISION = "/api/v1/paper-demands/decisions";
    private static final String FROM_DATABASE = "/bench/from-database";
    private static final String BATCH_FROM_DATABASE = "/bench/batch-from-database";
    private static final int BATCH = 100;

    /** Reading a name for the first time has no aim: it is done once for each name. */
    private static final String READ_FIRST = "nameReadFirst";

    private static final double KERNEL = 1_000_000;
    private static final double OF_CONSTANT = 0.8;
    private static final double OF_DATABASE = 10;
    private static final long MEMORY = 64L << 20;
    private static final int CHANGES = 20;
    private static final Duration LIVE = Duration.ofSeconds(1);
    private static final List<String> TYPES =
            List.of("CAN-CUOC", "KHAI-SINH", "GPLX", "DKDN", "GCN-QSDD", "HO-CHIEU", "LLTP", "KSK");

    @Option(names = "--rounds", description = "of each measurement (default ${DEFAULT-VALUE})")
    private int rounds = 7;

    @Option(names = "--seconds", description = "of one measurement (default ${DEFAULT-VALUE})")
    private int seconds = 10;

    @Option(
            names = "--warm-up",
            description = "seconds of each before it is measured over HTTP (default ${DEFAULT-VALUE})")
    private int warmUp = 60;

    @Option(names = "--callers", description = "at the same time, over HTTP (default ${DEFAULT-VALUE})")
    private int callers = 16;

    @Option(names = "--quick", description = "a look, not a finding: two rounds of two seconds, hardly warm")
    private boolean quick;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new DecisionBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        if (quick) {
            rounds = 2;
            seconds = 2;
            warmUp = 5;
        }
        var before = Machine.now();
        report.heading("Decisions on papers");
        memory();
        kernel();
        http();
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void memory() {
        report.doing("measuring the memory of the rules");
        var bytes = RuleMemory.measure();
        verdict.check(
                "all rules, 578 types, 36 lists and 20,000 names read hold at most 64 MiB",
                Figures.tenths(bytes / (double) (1 << 20)) + " MiB",
                bytes <= MEMORY);
    }

    private void kernel() throws RunnerException {
        report.doing("measuring the kernel in one thread");
        var options = new OptionsBuilder()
                .include(KernelBenchmark.class.getName())
                .forks(quick ? 1 : 2)
                .threads(1)
                .warmupIterations(quick ? 2 : 5)
                .warmupTime(TimeValue.seconds(Math.min(seconds, 3)))
                .measurementIterations(rounds)
                .measurementTime(TimeValue.seconds(Math.min(seconds, 3)))
                .verbosity(VerboseMode.SILENT)
                .build();
        var table = Table.of("kernel, one thread", "decisions/s", "± (99.9 %)");
        for (RunResult result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            table.row(score.getLabel(), Figures.whole(score.getScore()), Figures.whole(score.getScoreError()));
            if (score.getLabel().equals(READ_FIRST)) {
                continue;
            }
            verdict.check(
                    "kernel, %s: at least 1,000,000 a second".formatted(score.getLabel()),
                    Figures.whole(score.getScore()),
                    score.getScore() >= KERNEL);
        }
        report.table(table);
    }

    private void http() throws Exception {
        try (var folder = WorkFolder.create();
                var issuer = Issuer.start();
                var postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
                var kafka = KafkaProcess.start(folder.resolve("kafka"), FreePort.find())) {
            postgres.provision("registry", PASSWORD);
            report.doing("starting two instances of the registry");
            var settings = Map.of(
                    "DB_URL", postgres.jdbcUrl(),
                    "DB_USERNAME", "registry",
                    "DB_PASSWORD", PASSWORD,
                    "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                    "OIDC_ISSUER", issuer.url(),
                    "PERSONAL_DATA_KEYSET_FILE",
                            folder.resolve("personal-keyset.json").toString(),
                    "LIST_KEYSET_FILE", folder.resolve("list-keyset.json").toString());
            try (var one = RegistryProcess.start(folder.resolve("one.out"), settings)) {
                try (var other = RegistryProcess.start(folder.resolve("other.out"), settings)) {
                    live(new RuleChanges(
                            one.port(),
                            other.port(),
                            issuer.token(
                                    "admin", "VPCP", List.of("ADMIN"), "registry:read registry:write registry:admin")));
                }
                compare(new Load(
                        one.port(), issuer.token("desk", "P01", List.of("OFFICER"), "registry:read"), callers));
            }
        }
    }

    private void live(RuleChanges changes) throws Exception {
        report.doing("changing rules");
        var seen = changes.measure(CHANGES);
        report.table(Table.of("a change in the other instance, %d of them".formatted(CHANGES), "")
                .row("median until it is live", Figures.millis(seen.times().median()))
                .row("slowest", Figures.millis(seen.times().highest()))
                .row("batches asked meanwhile", Figures.whole(seen.batches())));
        verdict.check(
                "a changed rule is live in another instance within 1 s",
                "slowest of %d: %s"
                        .formatted(CHANGES, Figures.millis(seen.times().highest())),
                seen.times().highest() <= LIVE.toNanos());
        verdict.check(
                "no batch sees half a change",
                "%s of %s".formatted(Figures.whole(seen.halves()), Figures.whole(seen.batches())),
                seen.halves() == 0);
    }

    private void compare(Load load) throws Exception {
        var constant = new Endpoint("a constant", CONSTANT, questions(), 1);
        var decision = new Endpoint("the decision", DECISION, questions(), 1);
        var database = new Endpoint("asking PostgreSQL", FROM_DATABASE, questions(), 1);
        var batch = new Endpoint("decisions, %d in a batch".formatted(BATCH), DECISION, batches(), BATCH);
        var batchFromDatabase = new Endpoint(
                "asking PostgreSQL, %d in a batch".formatted(BATCH), BATCH_FROM_DATABASE, batches(), BATCH);
        var endpoints = List.of(constant, decision, database, batch, batchFromDatabase);
        report.doing("warming up");
        for (var endpoint : endpoints) {
            load.measure(endpoint.path, endpoint.bodies, Duration.ofSeconds(warmUp));
        }
        for (int round = 0; round < rounds; round++) {
            report.doing("round %d of %d".formatted(round + 1, rounds));
            // In turn, so that a machine which becomes busier does so for all.
            for (var endpoint : endpoints) {
                endpoint.measure(load, Duration.ofSeconds(seconds));
            }
        }
        var table = Table.of("over HTTP, %d callers".formatted(callers), "decisions/s", "lowest", "highest");
        for (var endpoint : endpoints) {
            table.row(
                    endpoint.name,
                    Figures.whole(endpoint.seen.median()),
                    Figures.whole(endpoint.seen.lowest()),
                    Figures.whole(endpoint.seen.highest()));
        }
        report.table(table);
        report.text(
                "One question a request, HTTP and the token are most of the work: the decision answers %s times as many as PostgreSQL, the constant %s times."
                        .formatted(
                                Figures.tenths(decision.seen.of(database.seen)),
                                Figures.tenths(constant.seen.of(database.seen))));
        verdict.check(
                "at least 80 % of the throughput of a constant",
                Figures.percent(decision.seen.of(constant.seen)), decision.seen.of(constant.seen) >= OF_CONSTANT);
        verdict.check(
                "in batches, at least 10 times as many as asking PostgreSQL for each",
                Figures.tenths(batch.seen.of(batchFromDatabase.seen)),
                batch.seen.of(batchFromDatabase.seen) >= OF_DATABASE);
    }

    /** One way of answering, and how many decisions a second it was seen to give. */
    private static final class Endpoint {

        private final String name;
        private final String path;
        private final List<String> bodies;
        private final int decisions;
        private Samples seen = Samples.none();

        Endpoint(String name, String path, List<String> bodies, int decisions) {
            this.name = name;
            this.path = path;
            this.bodies = bodies;
            this.decisions = decisions;
        }

        void measure(Load load, Duration time) throws Exception {
            seen = seen.with(decisions * load.measure(path, bodies, time));
        }
    }

    private static List<String> batches() {
        var questions = questions();
        return IntStream.range(0, 64)
                .mapToObj(number -> IntStream.range(0, BATCH)
                        .mapToObj(index -> questions.get((number * BATCH + index) % questions.size()))
                        .collect(Collectors.joining(",", "[", "]")))
                .toList();
    }

    private static List<String> questions() {
        return IntStream.range(0, 512)
                .mapToObj(index -> """
                        {"procedureCode": "%s", "paper": "%s", "asker": "P01", "presentedVneid": true, "date": "2026-0%d-01"}""".formatted(
                                index % 2 == 0 ? "1.011503" : "9.%06d".formatted(index),
                                TYPES.get(index % TYPES.size()),
                                1 + index % 9))
                .toList();
    }
}
