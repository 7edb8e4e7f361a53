package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Table;
import vn.gov.directive24.bench.report.Verdict;

/** {@code kill -9} of the platform in the midst of writes, again and again. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        description =
                "Kills the platform under load and restarts it; at the end every acknowledged write must be there once.")
public final class ChaosHarness implements Callable<Integer> {

    /** Requests go on against nobody for that long. */
    private static final Duration DEAD = Duration.ofSeconds(1);

    @Option(names = "--rounds", description = "kills (default ${DEFAULT-VALUE})")
    private int rounds = 20;

    @Option(names = "--rate", description = "writes per second (default ${DEFAULT-VALUE})")
    private int rate = 200;

    @Option(names = "--shortest", description = "seconds of load before a kill, at least (default ${DEFAULT-VALUE})")
    private int shortest = 5;

    @Option(names = "--longest", description = "seconds of load before a kill, at most (default ${DEFAULT-VALUE})")
    private int longest = 15;

    @Option(names = "--seed", description = "repeats the choices of an earlier run")
    private long seed = System.nanoTime();

    @Option(names = "--port-offset", description = "of the platform's ports (default ${DEFAULT-VALUE})")
    private int portOffset = 400;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new ChaosHarness()).execute(args));
    }

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        var before = Machine.now();
        report.heading("kill -9 under load");
        try (var folder = WorkFolder.create()) {
            var place = Place.in(folder.resolve("platform"), portOffset);
            try (var trial = Trial.start(report, place, place.kafka(), seed, rate)) {
                var table = rounds(trial);
                trial.judge(verdict);
                report.text(
                        "%d rounds, open model of %d writes/s in two services, seed %d. A write without an answer is repeated with its idempotency key. *Found done*: a repetition showed that the platform had stored the write before it was killed."
                                .formatted(rounds, rate, seed));
                report.table(table);
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

    private Table rounds(Trial trial) throws InterruptedException {
        var table = Table.of(
                "round",
                "writes",
                "killed after",
                "ready after",
                "unknown outcomes",
                "found done",
                "events complete after",
                "events repeated",
                "tracker right after",
                "as promised");
        for (int round = 1; round <= rounds; round++) {
            round(trial, round, table);
        }
        return table;
    }

    private void round(Trial trial, int round, Table table) throws InterruptedException {
        var lifetime = Duration.ofMillis(trial.random().nextInt(shortest * 1_000, longest * 1_000 + 1));
        report.doing("round %d of %d: load for %s, then kill -9".formatted(round, rounds, Figures.seconds(lifetime)));
        var writes = trial.tally().writes();
        var unknown = trial.tally().unknownOutcomes();
        var done = trial.tally().foundDone();
        var repeats = trial.tap().repeats();
        trial.startLoad();
        Pause.of(lifetime);
        var stopping = Thread.ofVirtual().start(() -> stop(trial));
        var ready = trial.killAndRestart(DEAD);
        stopping.join();
        report.doing("ready after " + Figures.seconds(ready));
        var settled = trial.awaitOutcomes();
        var events = trial.books().awaitEvents();
        var tracker = trial.books().awaitTracker();
        var kept = settled
                && events.inTime()
                && tracker.inTime()
                && trial.tap().outOfOrder().isEmpty();
        table.row(
                round,
                trial.tally().writes() - writes,
                Figures.seconds(lifetime),
                Figures.seconds(ready),
                trial.tally().unknownOutcomes() - unknown,
                trial.tally().foundDone() - done,
                Figures.seconds(events.took()),
                trial.tap().repeats() - repeats,
                Figures.seconds(tracker.took()),
                kept ? "yes" : "**no**");
        report.doing("round %d %s".formatted(round, kept ? "as promised" : "NOT as promised"));
    }

    /** Half a second of writes find nobody, as they would when a machine goes away. */
    private static void stop(Trial trial) {
        Pause.of(DEAD.dividedBy(2));
        try {
            trial.stopLoad();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
