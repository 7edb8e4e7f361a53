package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.KafkaProcess;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.process.WorkFolder;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Machine;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Verdict;

/** The broker is away while writes go on: they are accepted, and their events wait in the outbox. */
@Command(
        name = "broker-outage",
        mixinStandardHelpOptions = true,
        description = "Takes Kafka away under load: writes go on, and their events arrive in order when it is back.")
public final class BrokerOutage implements Callable<Integer> {

    private static final Duration BEFORE = Duration.ofSeconds(15);
    private static final Duration AFTER = Duration.ofSeconds(30);

    enum End {
        KILL,
        TERM
    }

    @Option(names = "--seconds", description = "of the outage (default ${DEFAULT-VALUE})")
    private int seconds = 60;

    @Option(names = "--rate", description = "writes per second (default ${DEFAULT-VALUE})")
    private int rate = 50;

    @Option(names = "--end", description = "how the broker ends, ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE})")
    private End end = End.KILL;

    @Option(names = "--step", description = "seconds in a row of the table (default ${DEFAULT-VALUE})")
    private int step = 5;

    @Option(names = "--port-offset", description = "of the platform's ports (default ${DEFAULT-VALUE})")
    private int portOffset = 400;

    private final Report report = new Report();
    private final Verdict verdict = new Verdict();

    public static void main(String... args) {
        System.exit(new CommandLine(new BrokerOutage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() throws ExecutionException, InterruptedException {
        var before = Machine.now();
        report.heading("Kafka away under load");
        report.doing("starting Kafka");
        try (var folder = WorkFolder.create();
                var kafka = KafkaProcess.start(folder.resolve("kafka"), FreePort.find())) {
            var place = Place.in(folder.resolve("platform"), portOffset).with("--kafka", kafka.bootstrapServers());
            try (var trial = Trial.start(report, place, kafka.bootstrapServers(), System.nanoTime(), rate)) {
                run(trial, kafka);
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

    private void run(Trial trial, KafkaProcess kafka) throws InterruptedException {
        var timeline = trial.timeline();
        trial.startLoad();
        timeline.pass(BEFORE, "before");
        report.doing("ending Kafka (%s) for %d s".formatted(end, seconds));
        if (end == End.KILL) {
            kafka.kill();
        } else {
            kafka.close();
        }
        var goneAt = System.nanoTime();
        timeline.pass(Duration.ofSeconds(seconds), "Kafka away");
        report.doing("starting Kafka again");
        kafka.restart();
        var backAt = System.nanoTime();
        timeline.pass(AFTER, "back");
        trial.stopLoad();
        trial.awaitOutcomes();
        var events = trial.books().awaitEvents();
        var meanwhile = trial.tally().attempts().stream()
                .filter(attempt -> attempt.began() >= goneAt && attempt.began() < backAt)
                .toList();
        verdict.check(
                "writes are accepted while Kafka is away",
                "%d of %d"
                        .formatted(
                                meanwhile.stream().filter(Attempt::isAccepted).count(), meanwhile.size()),
                meanwhile.stream().allMatch(Attempt::isAccepted));
        trial.judge(verdict);
        report.text(
                "Open model of %d writes/s in two services; the broker's process ends by %s and is started again on its data after %d s. Events were complete %s after the last write, %d of them repeated."
                        .formatted(
                                rate,
                                end == End.KILL ? "kill -9" : "SIGTERM",
                                seconds,
                                Figures.seconds(events.took()),
                                trial.tap().repeats()));
        report.table(timeline.table(step));
    }
}
