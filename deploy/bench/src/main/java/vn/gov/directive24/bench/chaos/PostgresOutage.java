package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.process.PostgresProcess;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Verdict;

/** The database is away, or says nothing: writes are refused and say when to come again. */
@Command(
        name = "postgres-outage",
        mixinStandardHelpOptions = true,
        description =
                "Takes PostgreSQL away under load: writes are refused with 503, and go on by themselves afterwards.")
public final class PostgresOutage implements Callable<Integer> {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(45);

    enum Mode {
        CRASH,
        FREEZE
    }

    @Option(names = "--seconds", description = "of the outage (default ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(names = "--rate", description = "writes per second (default ${DEFAULT-VALUE})")
    private int rate = 50;

    @Option(
            names = "--mode",
            description = "CRASH ends its processes, FREEZE stops their clock (default ${DEFAULT-VALUE})")
    private Mode mode = Mode.CRASH;

    @Option(names = "--step", description = "seconds in a row of the table (default ${DEFAULT-VALUE})")
    private int step = 5;

    @Option(names = "--port-offset", description = "of the platform's ports (default ${DEFAULT-VALUE})")
    private int portOffset = 400;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new PostgresOutage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        var before = Machine.now();
        report.heading(mode == Mode.CRASH ? "PostgreSQL away under load" : "PostgreSQL frozen under load");
        try (var folder = WorkFolder.create()) {
            var place = Place.in(folder.resolve("platform"), portOffset);
            try (var trial = Trial.start(report, place, place.kafka(), System.nanoTime(), rate)) {
                run(trial, place.postgres());
            }
            if (!verdict.isKept()) {
                folder.keep();
                report.text("The data folder is kept: " + folder.path());
            }
        }
        report.table(verdict.table());
        report.table(Machine.table(before, Machine.now()));
        return verdict.isKept() ? 0 : 1;
    }

    private void run(Trial trial, PostgresProcess postgres) throws InterruptedException {
        var timeline = trial.timeline();
        trial.startLoad();
        timeline.pass(BEFORE, "before");
        report.doing("%s PostgreSQL for %d s".formatted(mode == Mode.CRASH ? "ending" : "freezing", seconds));
        // Clients that were refused come back when it is over.
        trial.gate().close();
        var restart = away(postgres);
        timeline.pass(Duration.ofSeconds(seconds), "PostgreSQL away");
        report.doing("letting PostgreSQL go on");
        back(postgres, restart);
        var backAt = System.nanoTime();
        trial.gate().open();
        timeline.pass(AFTER, "back");
        trial.stopLoad();
        trial.awaitOutcomes();
        var events = trial.books().awaitEvents();
        var first = trial.tally().attempts().stream()
                .filter(attempt -> attempt.began() >= backAt && attempt.isAccepted())
                .mapToLong(attempt -> attempt.began() + attempt.took().toNanos() - backAt)
                .min()
                .orElse(Long.MAX_VALUE);
        trial.judge(verdict);
        report.text(
                "Open model of %d writes/s in two services; PostgreSQL %s after %d s. The first write was accepted %s after its return; events were complete %s after the last write, %d of them repeated."
                        .formatted(
                                rate,
                                mode == Mode.CRASH
                                        ? "is ended by SIGQUIT and started again on its data"
                                        : "is stopped by SIGSTOP, its connections open, and goes on",
                                seconds,
                                Figures.seconds(Duration.ofNanos(first)),
                                Figures.seconds(events.took()),
                                trial.tap().repeats()));
        report.table(timeline.table(step));
    }

    private List<String> away(PostgresProcess postgres) {
        return switch (mode) {
            case CRASH -> postgres.crash();
            case FREEZE -> {
                postgres.freeze();
                yield List.of();
            }
        };
    }

    private void back(PostgresProcess postgres, List<String> restart) {
        switch (mode) {
            case CRASH -> postgres.restart(restart);
            case FREEZE -> postgres.thaw();
        }
    }
}
