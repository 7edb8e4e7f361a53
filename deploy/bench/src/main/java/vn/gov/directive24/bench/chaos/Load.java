package vn.gov.directive24.bench.chaos;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import vn.gov.directive24.bench.process.Pause;

/**
 * An open model: so many writes a second whatever becomes of those before. A write whose outcome is unknown is repeated
 * with its idempotency key until the outcome is known.
 */
class Load {

    private static final Duration GIVE_UP = Duration.ofMinutes(4);
    private static final long SPREAD_MILLIS = 2_000;

    private final Client client;
    private final Population population;
    private final Tally tally;
    private final Gate gate;
    private final int rate;
    private final RandomGenerator random;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile boolean running;
    private volatile Thread clock = Thread.ofVirtual().unstarted(() -> {});

    Load(Client client, Population population, Tally tally, Gate gate, int rate, RandomGenerator random) {
        this.client = client;
        this.population = population;
        this.tally = tally;
        this.gate = gate;
        this.rate = rate;
        this.random = random;
    }

    void start() {
        running = true;
        clock = Thread.ofPlatform().name("load").start(() -> {
            var began = System.nanoTime();
            for (long count = 0; running; count++) {
                Pause.until(began + count * TimeUnit.SECONDS.toNanos(1) / rate);
                begin(population.take());
            }
        });
    }

    /** Begins no further write; those under way go on. */
    void stop() throws InterruptedException {
        running = false;
        clock.join();
    }

    /** Returns false when writes are still open after that time. */
    boolean awaitOutcomes(Duration limit) {
        return Pause.untilTrue(limit, () -> underWay.get() == 0);
    }

    private void begin(Aggregate aggregate) {
        var write = aggregate.next(random);
        tally.planned();
        underWay.incrementAndGet();
        Thread.ofVirtual().start(() -> {
            try {
                complete(write);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                underWay.decrementAndGet();
            }
        });
    }

    private void complete(Aggregate.Write write) throws InterruptedException {
        var end = System.nanoTime() + GIVE_UP.toNanos();
        var attempt = attempt(write);
        if (attempt.leavesOpen()) {
            tally.unknown();
        }
        for (int repetition = 1; attempt.leavesOpen() && System.nanoTime() < end; repetition++) {
            waitBefore(repetition);
            attempt = attempt(write);
        }
        if (!attempt.isAccepted()) {
            tally.never();
            return;
        }
        if (attempt.replayed()) {
            tally.repeatedDone();
        }
        write.acknowledged();
        population.put(write.aggregate());
    }

    private Attempt attempt(Aggregate.Write write) throws InterruptedException {
        var attempt = client.send(write);
        tally.add(attempt);
        return attempt;
    }

    /** Clients that all came back in the same instant would be an outage of their own. */
    private void waitBefore(int repetition) throws InterruptedException {
        if (gate.isOpen()) {
            Thread.sleep(Math.min(250L << Math.min(repetition, 5), 5_000));
        } else {
            gate.await();
            Thread.sleep(ThreadLocalRandom.current().nextLong(SPREAD_MILLIS));
        }
    }
}
