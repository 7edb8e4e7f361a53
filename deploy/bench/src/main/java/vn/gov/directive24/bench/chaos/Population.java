package vn.gov.directive24.bench.chaos;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Everything that has been written so far, and what may be written next. */
class Population {

    /** So many of a kind are moved in turn; with more, events of one key would be far apart. */
    private static final int RESTING_AT_LEAST = 200;

    private final String run;
    private final List<Aggregate> all = new ArrayList<>();
    private final Map<Kind, Deque<Aggregate>> resting = new EnumMap<>(Kind.class);
    private int next;

    /** @param run tells the codes of one run of the harness from those of another */
    Population(String run) {
        this.run = run;
        for (var kind : Kind.values()) {
            resting.put(kind, new ArrayDeque<>());
        }
    }

    /** The kinds take turns. An aggregate that has been taken is not taken again before it was {@link #put} back. */
    synchronized Aggregate take() {
        var number = next++;
        var kind = Kind.values()[number % Kind.values().length];
        var queue = resting.getOrDefault(kind, new ArrayDeque<>());
        if (queue.size() >= RESTING_AT_LEAST) {
            return queue.removeFirst();
        }
        var fresh = new Aggregate(kind, run, number);
        all.add(fresh);
        return fresh;
    }

    synchronized void put(Aggregate aggregate) {
        if (!aggregate.isAtItsEnd()) {
            resting.getOrDefault(aggregate.kind(), new ArrayDeque<>()).addLast(aggregate);
        }
    }

    /** Those of which at least one write was acknowledged. */
    synchronized List<Aggregate> known() {
        return all.stream().filter(aggregate -> aggregate.acknowledged() > 0).toList();
    }

    long acknowledged() {
        return known().stream().mapToLong(Aggregate::acknowledged).sum();
    }

    long countedInTracker() {
        return known().stream().filter(Aggregate::countsInTracker).count();
    }
}
