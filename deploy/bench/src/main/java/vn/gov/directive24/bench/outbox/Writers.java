package vn.gov.directive24.bench.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** So many threads that each write as fast as they can. */
class Writers {

    private final int count;
    private final int keys;
    private final AtomicLong nextNumber;

    /** @param nextNumber handed out to each row, so that none comes twice */
    Writers(int count, int keys, AtomicLong nextNumber) {
        this.count = count;
        this.keys = keys;
        this.nextNumber = nextNumber;
    }

    /** Returns how many rows were written. */
    long run(Duration duration, Consumer<RowStored> write) throws ExecutionException, InterruptedException {
        var written = new LongAdder();
        var end = System.nanoTime() + duration.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < count; writer++) {
                running.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        write.accept(RowStored.of(nextNumber.getAndIncrement(), keys));
                        written.increment();
                    }
                }));
            }
            for (var writer : running) {
                writer.get();
            }
        }
        return written.sum();
    }
}
