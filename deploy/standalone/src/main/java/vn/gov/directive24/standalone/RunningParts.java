package vn.gov.directive24.standalone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has been started, so that it ends in the right order, even in the middle of a start. */
final class RunningParts implements AutoCloseable {

    /** In the order in which they end: who needs another ends before it. */
    enum Layer {
        SERVICE,
        SANDBOX,
        SERVER,
        LOG,
        FOLDER
    }

    private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

    /** A database that is just being created is stopped properly when it gets there within this time. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Map<Layer, List<AutoCloseable>> running = new EnumMap<>(Layer.class);
    private int serversStarting;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean closed;

    <T extends AutoCloseable> T start(Layer layer, Supplier<T> starter) {
        starting(layer, 1);
        try {
            var part = starter.get();
            if (!add(layer, part)) {
                close(part);
                throw new CancellationException("The platform is stopping");
            }
            return part;
        } finally {
            starting(layer, -1);
        }
    }

    private synchronized void starting(Layer layer, int change) {
        if (closed && change > 0) {
            throw new CancellationException("The platform is stopping");
        }
        if (layer == Layer.SERVER) {
            serversStarting += change;
            notifyAll();
        }
    }

    private synchronized boolean add(Layer layer, AutoCloseable part) {
        // Servers that arrive while close() waits for them are closed by it.
        if (closed && layer != Layer.SERVER) {
            return false;
        }
        running.computeIfAbsent(layer, _ -> new ArrayList<>()).add(part);
        return true;
    }

    /** Returns when everything has ended, whoever asked first. */
    @Override
    public void close() {
        if (isFirstToClose()) {
            awaitServers();
            for (var layer : Layer.values()) {
                closeTogether(layer, of(layer));
            }
            ended.countDown();
        } else {
            awaitEnd();
        }
    }

    private synchronized boolean isFirstToClose() {
        boolean first = !closed;
        closed = true;
        return first;
    }

    private synchronized List<AutoCloseable> of(Layer layer) {
        return List.copyOf(running.getOrDefault(layer, List.of()));
    }

    private void awaitEnd() {
        try {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void awaitServers() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (serversStarting > 0 && System.nanoTime() < deadline) {
                wait(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeTogether(Layer layer, List<AutoCloseable> parts) {
        var threads = parts.stream()
                .map(part -> Thread.ofPlatform().name("stop-" + layer).start(() -> close(part)))
                .toList();
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.warn("{} did not end properly", part.getClass().getSimpleName(), failure);
        }
    }
}
