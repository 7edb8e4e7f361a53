package vn.gov.directive24.bench.outbox;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.HdrHistogram.Histogram;
import vn.gov.directive24.bench.process.Pause;

/**
 * An open model: so many events a second whatever becomes of those before, each from its start to a consumer in this
 * JVM.
 */
class Latency {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int rate;
    private final int events;
    private final int keys;

    Latency(int rate, Duration duration, int keys) {
        this.rate = rate;
        this.events = (int) (rate * duration.toSeconds());
        this.keys = keys;
    }

    /** Sends one event and calls the clock at the moment from which it counts. */
    interface Sender {
        void send(RowStored row, Runnable startClock);
    }

    /** @throws IllegalStateException when an event does not arrive */
    Histogram run(Topic topic, Sender sender) throws InterruptedException {
        var starts = new AtomicLongArray(events);
        var latencies = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        var received = new AtomicInteger();
        var consumer = topic.fromEnd();
        var receiver = Thread.ofPlatform().name("receiver").start(() -> {
            try (consumer) {
                var end = System.nanoTime() + PATIENCE.toNanos() + TimeUnit.SECONDS.toNanos(events / rate);
                while (received.get() < events && System.nanoTime() < end) {
                    var messages = consumer.poll(Duration.ofMillis(200));
                    var now = System.nanoTime();
                    messages.forEach(message -> {
                        // A repeat of the relay finds its start taken.
                        var start = starts.getAndSet(RowStored.numberIn(message.value()), 0);
                        if (start != 0) {
                            latencies.recordValue(now - start);
                            received.incrementAndGet();
                        }
                    });
                }
            }
        });
        send(sender, starts);
        receiver.join();
        if (received.get() < events) {
            throw new IllegalStateException(
                    "%d of %d events did not arrive".formatted(events - received.get(), events));
        }
        return latencies;
    }

    private void send(Sender sender, AtomicLongArray starts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var began = System.nanoTime();
            for (int number = 0; number < events; number++) {
                Pause.until(began + number * TimeUnit.SECONDS.toNanos(1) / rate);
                var row = RowStored.of(number, keys);
                var _ = threads.submit(() -> sender.send(row, () -> starts.set((int) row.number(), System.nanoTime())));
            }
        }
    }
}
