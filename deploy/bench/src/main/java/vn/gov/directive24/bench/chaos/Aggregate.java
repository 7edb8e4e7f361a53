package vn.gov.directive24.bench.chaos;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** One row of a service as its client knows it: what was acknowledged, and no more. One write at a time. */
class Aggregate {

    private final Kind kind;
    private final String code;
    private final int number;
    private volatile String status = "";
    private final AtomicInteger acknowledged = new AtomicInteger();

    Aggregate(Kind kind, String run, int number) {
        this.kind = kind;
        this.number = number;
        this.code = "CHAOS-%s-%06d".formatted(run, number);
    }

    /** The registration for a new one, else a move along the life cycle. */
    Write next(RandomGenerator random) {
        var key = UUID.randomUUID().toString();
        if (acknowledged() == 0) {
            return new Write(this, kind.path(), kind.body(code, number), kind.first(), key);
        }
        var targets = kind.next(status);
        var target = targets.get(random.nextInt(targets.size()));
        var body = "{\"status\": \"%s\", \"reason\": \"Thử nghiệm\"}".formatted(target);
        return new Write(this, "%s/%s/status".formatted(kind.path(), code), body, target, key);
    }

    /** @param target the status that it leads to */
    record Write(Aggregate aggregate, String path, String body, String target, String idempotencyKey) {

        void acknowledged() {
            aggregate.status = target;
            aggregate.acknowledged.incrementAndGet();
        }
    }

    boolean isAtItsEnd() {
        return acknowledged() > 0 && kind.next(status).isEmpty();
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    String status() {
        return status;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    boolean countsInTracker() {
        return kind.countsInTracker(status);
    }
}
