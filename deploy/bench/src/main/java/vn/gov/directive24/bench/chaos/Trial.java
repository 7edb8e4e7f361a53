package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import vn.gov.directive24.bench.process.PlatformProcess;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.report.Figures;
import vn.gov.directive24.bench.report.Report;
import vn.gov.directive24.bench.report.Verdict;

/** A platform of its own, written to and listened to, until the books are compared. */
class Trial implements AutoCloseable {

    private static final Duration OUTCOMES = Duration.ofMinutes(5);
    private static final String USER = "bca";
    private static final int EXAMPLES = 3;

    private final Report report;
    private final Place place;
    private final Random random;
    private final int rate;
    private final Client client;
    private final Population population;
    private final Tap tap;
    private final TrackerReading reading;
    private final Tally tally = new Tally();
    private final Gate gate = new Gate();
    private PlatformProcess platform;
    private Load load;

    private Trial(
            Report report,
            Place place,
            long seed,
            int rate,
            PlatformProcess platform,
            Client client,
            Tap tap,
            TrackerReading reading) {
        this.report = report;
        this.place = place;
        this.random = new Random(seed);
        this.rate = rate;
        this.platform = platform;
        this.client = client;
        this.tap = tap;
        this.reading = reading;
        this.population =
                new Population(Long.toString(Math.floorMod(seed, 46_656L), 36).toUpperCase(java.util.Locale.ROOT));
        this.load = newLoad();
    }

    /**
     * @param kafka where the platform's events are
     * @param rate writes per second
     */
    static Trial start(Report report, Place place, String kafka, long seed, int rate)
            throws ExecutionException, InterruptedException {
        report.doing("starting the platform");
        var platform = PlatformProcess.start(place);
        report.doing("ready after " + Figures.seconds(platform.awaitReady()));
        var client = new Client(place, PlatformProcess.token(place, USER));
        return new Trial(report, place, seed, rate, platform, client, Tap.on(kafka), TrackerReading.on(kafka));
    }

    private Load newLoad() {
        return new Load(client, population, tally, gate, rate, random);
    }

    void startLoad() {
        load = newLoad();
        load.start();
    }

    void stopLoad() throws InterruptedException {
        load.stop();
    }

    /** False when some write's outcome stays unknown. */
    boolean awaitOutcomes() {
        return load.awaitOutcomes(OUTCOMES);
    }

    /** Kills the platform and returns the time until its restart was ready. */
    Duration killAndRestart(Duration pause) {
        gate.close();
        platform.kill();
        vn.gov.directive24.bench.process.Pause.of(pause);
        platform = PlatformProcess.start(place);
        var ready = platform.awaitReady();
        gate.open();
        return ready;
    }

    Timeline timeline() {
        return new Timeline(tally, tap);
    }

    Books books() {
        return new Books(client, population, tap, reading);
    }

    Gate gate() {
        return gate;
    }

    Tally tally() {
        return tally;
    }

    Tap tap() {
        return tap;
    }

    Random random() {
        return random;
    }

    long acknowledged() {
        return population.acknowledged();
    }

    /** Compares everything with everything. */
    void judge(Verdict verdict) throws InterruptedException {
        report.doing("comparing the books");
        var books = books();
        var events = books.awaitEvents();
        var tracker = books.awaitTracker();
        verdict.check(
                "every write is acknowledged in the end",
                "%s of %s".formatted(Figures.whole(acknowledged()), Figures.whole(tally.writes())),
                acknowledged() == tally.writes() && tally.givenUp() == 0);
        none(verdict, "every acknowledged write is there, once", books.wrongRows());
        none(verdict, "every write is one event on Kafka", events.inTime() ? List.of() : books.missingEvents());
        none(verdict, "events of one key are in order, without gaps", tap.outOfOrder());
        verdict.check("consumers need not go back", failure(), tap.failure().isEmpty());
        verdict.check(
                "no event is given up by a consumer", tap.deadLetters() + " dead letters", tap.deadLetters() == 0);
        verdict.check(
                "the tracker has counted each document type once",
                "%d of %d".formatted(trackerCount(books), population.countedInTracker()),
                tracker.inTime());
        verdict.check(
                "a write is done, or refused for now: no other answer",
                answers(tally.wrongAnswers()),
                tally.wrongAnswers().isEmpty());
        verdict.check(
                "each 503 and 429 says when to come again",
                tally.withoutRetryAfter() + " do not",
                tally.withoutRetryAfter() == 0);
        verdict.check(
                "no answer takes longer than " + Figures.seconds(Tally.LONGEST_ANSWER),
                "slowest " + Figures.seconds(tally.slowest()),
                tally.slowest().compareTo(Tally.LONGEST_ANSWER) <= 0);
        var audit = PlatformProcess.verifyAudit(place);
        verdict.check("the audit trails are intact", audit.output().replaceAll("\\s+", " "), audit.status() == 0);
    }

    private static long trackerCount(Books books) throws InterruptedException {
        try {
            return books.trackerCount();
        } catch (java.io.IOException away) {
            return -1;
        }
    }

    private String failure() {
        return tap.failure().isEmpty() ? "they did not" : tap.failure();
    }

    private static void none(Verdict verdict, String promise, List<String> exceptions) {
        verdict.check(
                promise,
                exceptions.isEmpty()
                        ? "no exception"
                        : "%d exceptions, such as %s"
                                .formatted(
                                        exceptions.size(),
                                        String.join(
                                                "; ", exceptions.subList(0, Math.min(EXAMPLES, exceptions.size())))),
                exceptions.isEmpty());
    }

    private static String answers(List<Attempt> wrong) {
        return wrong.isEmpty()
                ? "none"
                : "%d, such as %d %s"
                        .formatted(
                                wrong.size(),
                                wrong.getFirst().status(),
                                wrong.getFirst().detail().replaceAll("\\s+", " "));
    }

    @Override
    public void close() {
        tap.close();
        reading.close();
        platform.close();
    }
}
