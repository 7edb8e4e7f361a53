package vn.gov.directive24.deadline.assignment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;

/**
 * Records each breach once, shortly after the day on which it happens.
 *
 * <p>One instance sweeps at a time, and the breach is part of the assignment, so a crash or a second instance cannot
 * announce it twice.
 */
@Component
class OverdueSweep {

    private static final Logger log = LoggerFactory.getLogger(OverdueSweep.class);

    private final AssignmentService assignments;
    private final ClusterLock locks;
    private final AtomicLong lastRun = new AtomicLong(System.nanoTime());

    OverdueSweep(AssignmentService assignments, ClusterLock locks, MeterRegistry registry) {
        this.assignments = assignments;
        this.locks = locks;
        Gauge.builder("directive24.deadline.sweep.age.seconds", lastRun, OverdueSweep::secondsSince)
                .description("time since this instance last ran the overdue sweep to its end")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${directive24.deadline.sweep-delay:5s}")
    void sweep() {
        try {
            var breached = new AtomicInteger();
            boolean ran;
            do {
                // Batches keep transactions short; the next one goes on where this one ended.
                breached.set(0);
                ran = sweepBatch(breached);
            } while (breached.get() > 0);
            // While another instance is at it, its gauge tells; this one has not looked.
            if (ran) {
                lastRun.set(System.nanoTime());
            }
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The overdue sweep waits: {}", unavailable.getMessage());
        }
    }

    /** Returns false when another instance is at it. */
    private boolean sweepBatch(AtomicInteger breached) {
        var ran = locks.runExclusively("overdue-sweep", () -> breached.set(assignments.breachOverdue()));
        if (breached.get() > 0) {
            log.info("{} assignments became overdue.", breached.get());
        }
        return ran;
    }

    private static double secondsSince(AtomicLong nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos.get()).toMillis() / 1_000.0;
    }
}
