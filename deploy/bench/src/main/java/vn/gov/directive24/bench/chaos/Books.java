package vn.gov.directive24.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.process.Service;

/** Compares what was acknowledged with what the services, Kafka and the tracker say. */
class Books {

    /** The tracker counts document types with a plan here. */
    private static final String INDICATOR = "doc-types-total";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int READERS = 8;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Client client;
    private final Population population;
    private final Tap tap;
    private final TrackerReading reading;

    Books(Client client, Population population, Tap tap, TrackerReading reading) {
        this.client = client;
        this.population = population;
        this.tap = tap;
        this.reading = reading;
    }

    /** Waits until every acknowledged write is an event on Kafka; returns how long, or null when one is missing. */
    Wait awaitEvents() {
        return Wait.until(PATIENCE, () -> missingEvents().isEmpty());
    }

    /**
     * Waits until the tracker has read everything and its count is that of the planned document types. On its way it may
     * pass by that number: types are withdrawn as well.
     */
    Wait awaitTracker() {
        return Wait.until(PATIENCE, () -> reading.isAtTheEnd() && trackerCount() == population.countedInTracker());
    }

    /** @param inTime false when it had not come true after all the patience there was */
    record Wait(Duration took, boolean inTime) {

        static Wait until(Duration limit, Callable<Boolean> condition) {
            var began = System.nanoTime();
            var inTime = Pause.untilTrue(limit, () -> {
                try {
                    return condition.call();
                } catch (Exception away) {
                    return false;
                }
            });
            return new Wait(Duration.ofNanos(System.nanoTime() - began), inTime);
        }
    }

    /** Keys with fewer or more events than acknowledged writes. */
    List<String> missingEvents() {
        return population.known().stream()
                .filter(aggregate ->
                        tap.distinct(aggregate.kind().topic(), aggregate.code()) != aggregate.acknowledged())
                .map(aggregate -> "%s has %d events of %d writes"
                        .formatted(
                                aggregate.code(),
                                tap.distinct(aggregate.kind().topic(), aggregate.code()),
                                aggregate.acknowledged()))
                .toList();
    }

    long trackerCount() throws IOException, InterruptedException {
        for (var indicator :
                json(Service.DEADLINE, "/api/v1/indicators").path("items").values()) {
            if (indicator.path("code").asString().equals(INDICATOR)) {
                return indicator.path("synthetic").asLong();
            }
        }
        throw new IllegalStateException("The tracker has no indicator " + INDICATOR);
    }

    /** Aggregates that are not as their last acknowledged write left them, or were written more or less often. */
    List<String> wrongRows() throws InterruptedException {
        var wrong = new ConcurrentLinkedQueue<String>();
        var places = new Semaphore(READERS);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var aggregate : population.known()) {
                places.acquire();
                var _ = readers.submit(() -> {
                    try {
                        check(aggregate, wrong);
                    } finally {
                        places.release();
                    }
                    return true;
                });
            }
        }
        return List.copyOf(wrong);
    }

    private void check(Aggregate aggregate, ConcurrentLinkedQueue<String> wrong) throws InterruptedException {
        try {
            var answer = client.get(aggregate.kind().service(), aggregate.kind().path() + "/" + aggregate.code());
            var status = answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).path("status").asString()
                    : "HTTP " + answer.statusCode();
            // Registered as version 0; each move is one more.
            var version = answer.headers().firstValue("ETag").orElse("none").replace("\"", "");
            if (!status.equals(aggregate.status()) || !version.equals(Integer.toString(aggregate.acknowledged() - 1))) {
                wrong.add("%s is %s at version %s and should be %s at %d"
                        .formatted(
                                aggregate.code(), status, version, aggregate.status(), aggregate.acknowledged() - 1));
            }
        } catch (IOException away) {
            wrong.add("%s cannot be read: %s".formatted(aggregate.code(), away));
        }
    }

    private JsonNode json(Service service, String path) throws IOException, InterruptedException {
        return JSON.readTree(client.get(service, path).body());
    }
}
