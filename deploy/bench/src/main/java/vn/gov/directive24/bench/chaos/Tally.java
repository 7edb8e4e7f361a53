package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Every attempt of a run. */
class Tally {

    /** A write may wait for a database connection that has died, and no longer than that. */
    static final Duration LONGEST_ANSWER = Duration.ofSeconds(35);

    private final List<Attempt> attempts = new ArrayList<>();
    private final LongAdder planned = new LongAdder();
    private final LongAdder unknown = new LongAdder();
    private final LongAdder repeatedDone = new LongAdder();
    private final LongAdder never = new LongAdder();

    void planned() {
        planned.increment();
    }

    synchronized void add(Attempt attempt) {
        attempts.add(attempt);
    }

    /** The first attempt left open whether the write was done. */
    void unknown() {
        unknown.increment();
    }

    /** A repetition showed that an attempt without an answer had done the write. */
    void repeatedDone() {
        repeatedDone.increment();
    }

    /** A write was given up. */
    void never() {
        never.increment();
    }

    long writes() {
        return planned.sum();
    }

    long unknownOutcomes() {
        return unknown.sum();
    }

    long foundDone() {
        return repeatedDone.sum();
    }

    long givenUp() {
        return never.sum();
    }

    synchronized List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** Answers that a client cannot take for what they are: neither done, nor refused for now. */
    List<Attempt> wrongAnswers() {
        return attempts().stream()
                .filter(attempt -> !attempt.isAccepted() && !attempt.leavesOpen())
                .toList();
    }

    long withoutRetryAfter() {
        return refused().filter(attempt -> !attempt.retryAfter()).count();
    }

    private Stream<Attempt> refused() {
        return attempts().stream().filter(Attempt::isRefusedForNow);
    }

    Duration slowest() {
        return attempts().stream().map(Attempt::took).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
