package vn.gov.directive24.bench.scale;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.Issuer;
import vn.gov.directive24.bench.process.KafkaProcess;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Samples;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;

/** Two trackers side by side that differ in nothing but how much they have to do with. */
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description = "Asks a tracker with few and one with many assignments the same questions in turn.")
public final class ScaleBenchmark implements Callable<Integer> {

    private static final String PASSWORD = "bench-only";
    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final double SWEEP_TARGET = 2;
    private static final int SWEEPS = 3;

    /** The server's statistics are that late at most. */
    private static final Duration STATISTICS = Duration.ofSeconds(12);

    @Option(names = "--small", description = "assignments of the one tracker (default ${DEFAULT-VALUE})")
    private int small = 10_000;

    @Option(names = "--large", description = "assignments of the other (default ${DEFAULT-VALUE})")
    private int large = 1_000_000;

    @Option(names = "--rounds", description = "times each question is asked (default ${DEFAULT-VALUE})")
    private int rounds = 100;

    @Option(names = "--warm-up", description = "rounds before those that count (default ${DEFAULT-VALUE})")
    private int warmUp = 20;

    @Option(
            names = "--falling-due",
            split = ",",
            description = "how many fall due at once, several (default ${DEFAULT-VALUE})")
    private List<Integer> fallingDue = List.of(200, 2_000);

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();
    private final LocalDate today = LocalDate.now(VIET_NAM);
    private final List<String> agencies = Agencies.load().all().stream()
            .filter(agency -> !agency.isGroup())
            .map(Agency::code)
            .toList();

    public static void main(String... args) {
        System.exit(new CommandLine(new ScaleBenchmark()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        var before = Machine.now();
        try (var folder = WorkFolder.create();
                var issuer = Issuer.start();
                var postgres = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
                var kafka = KafkaProcess.start(folder.resolve("kafka"), FreePort.find())) {
            var few = new Place(folder.path(), postgres, kafka, issuer, "tracker_small");
            var many = new Place(folder.path(), postgres, kafka, issuer, "tracker_large");
            fill(few, small);
            fill(many, large);
            report.doing("starting both");
            try (var smallTracker = few.start();
                    var largeTracker = many.start()) {
                contents(few, many);
                ask(
                        smallTracker,
                        largeTracker,
                        issuer.token("vpcp", "VPCP", List.of("OFFICER", "OVERSEER"), "deadline:read deadline:write"));
                sweep(few, many);
            }
        }
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void fill(Place place, int assignments) throws Exception {
        report.doing("making the tables of %s".formatted(place.schema()));
        place.start().close();
        report.doing("filling them with %s assignments".formatted(Figures.whole(assignments)));
        place.population().fill(assignments, agencies, today);
    }

    private void contents(Place few, Place many) throws Exception {
        report.heading("Scale");
        var table = Table.of("rows", "small", "large");
        for (var name : List.of(
                "directive",
                "task",
                "assignment",
                "assignment_history",
                "escalation_clock",
                "escalation",
                "assignment_tally",
                "assignment_tally_by_day")) {
            table.row(
                    name,
                    Figures.whole(few.population().number("select count(*) from " + name)),
                    Figures.whole(many.population().number("select count(*) from " + name)));
        }
        report.table(table);
    }

    private void ask(Tracker few, Tracker many, String token) {
        var questions = Question.of(agencies, today);
        report.doing("warming up");
        questions.forEach(question -> {
            ask(question, few, token, warmUp);
            ask(question, many, token, warmUp);
        });
        var table = Table.of(
                "question", "found small", "found large", "small p50", "small p95", "large p50", "large p95", "ratio");
        for (var question : questions) {
            report.doing(question.name());
            var small = new Timing();
            var large = new Timing();
            for (int round = 0; round < rounds; round++) {
                ask(question, few, token, round, small);
                ask(question, many, token, round, large);
            }
            var ratio = large.median() / small.median();
            table.row(
                    question.name(),
                    Figures.whole(small.found()),
                    Figures.whole(large.found()),
                    Figures.millis(small.median()),
                    Figures.millis(small.slow()),
                    Figures.millis(large.median()),
                    Figures.millis(large.slow()),
                    Figures.tenths(ratio));
            if (question.aim() > 0) {
                verdict.check(
                        "%s takes at most %s times as long".formatted(question.name(), Figures.whole(question.aim())),
                        Figures.tenths(ratio),
                        ratio <= question.aim());
            }
        }
        report.text("One caller over HTTP, the two trackers asked in turn, %d times each.".formatted(rounds));
        report.table(table);
    }

    private static void ask(Question question, Tracker tracker, String token, int rounds) {
        for (int round = 0; round < rounds; round++) {
            tracker.get(question.in(round), token);
        }
    }

    private static void ask(Question question, Tracker tracker, String token, int round, Timing timing) {
        var path = question.in(round);
        var began = System.nanoTime();
        var answer = tracker.get(path, token);
        timing.add(System.nanoTime() - began, Question.found(answer));
    }

    private void sweep(Place few, Place many) throws Exception {
        var table = Table.of("recorded", "falling due at once", "small", "large", "ratio");
        var read = Table.of("falling due at once", "rows read for each, small", "large");
        for (var number : fallingDue) {
            report.doing("%d fall due".formatted(number));
            var small = new Sweep(few.population(), number, today);
            var large = new Sweep(many.population(), number, today);
            Pause.of(STATISTICS);
            small.begin();
            large.begin();
            for (int repeat = 0; repeat < SWEEPS; repeat++) {
                small.repeat();
                large.repeat();
            }
            Pause.of(STATISTICS);
            row(table, "breaches", number, small.breaches(), large.breaches());
            row(table, "levels of the ladder", number, small.levels(), large.levels());
            read.row(Figures.whole(number), Figures.tenths(small.rowsRead()), Figures.tenths(large.rowsRead()));
        }
        readForNothing(few, many, read);
        report.text(
                "From the commit of assignments that were due yesterday until the last breach, and the last level that comes with it, is on record; both sweeps look twice a second. Rows of the assignments and of their clocks, read by both.");
        report.table(table);
        report.table(read);
    }

    private void row(Table table, String recorded, int number, Samples small, Samples large) {
        var ratio = large.of(small);
        table.row(
                recorded,
                Figures.whole(number),
                Figures.tenths(small.median()) + " s",
                Figures.tenths(large.median()) + " s",
                Figures.tenths(ratio));
        verdict.check(
                "recording %s %s takes at most %s times as long"
                        .formatted(Figures.whole(number), recorded, Figures.whole(SWEEP_TARGET)),
                Figures.tenths(ratio),
                ratio <= SWEEP_TARGET);
    }

    private void readForNothing(Place few, Place many, Table read) throws Exception {
        var small = new Sweep(few.population(), 0, today);
        var large = new Sweep(many.population(), 0, today);
        small.begin();
        large.begin();
        Pause.of(STATISTICS.multipliedBy(2));
        read.row(
                "nothing for %d s".formatted(STATISTICS.multipliedBy(2).toSeconds()),
                "%s in all".formatted(Figures.whole(small.rowsReadInAll())),
                "%s in all".formatted(Figures.whole(large.rowsReadInAll())));
    }

    /** Where a tracker lives. */
    private record Place(
            Path folder, EmbeddedPostgresServer postgres, KafkaProcess kafka, Issuer issuer, String schema) {

        Population population() {
            return new Population(postgres.jdbcUrl(), schema, PASSWORD);
        }

        Tracker start() throws Exception {
            postgres.provision(schema, PASSWORD);
            return Tracker.start(
                    folder.resolve(schema + ".out"),
                    Map.of(
                            "DB_URL",
                            postgres.jdbcUrl(),
                            "DB_USERNAME",
                            schema,
                            "DB_PASSWORD",
                            PASSWORD,
                            "KAFKA_BOOTSTRAP_SERVERS",
                            kafka.bootstrapServers(),
                            "OIDC_ISSUER",
                            issuer.url(),
                            "spring.kafka.consumer.group-id",
                            schema,
                            "directive24.deadline.sweep-delay",
                            "500ms",
                            "directive24.escalation.sweep-delay",
                            "500ms"));
        }
    }
}
