package vn.gov.directive24.deadline.escalation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.deadline.calendar.CalendarService;

/**
 * Looks at every assignment whose time has come, one transaction each, so that the failure of one is its own.
 *
 * <p>Instances sweep side by side: an assignment is claimed for as long as its transaction lasts, and the record of a
 * level is unique, so a crash between the two leaves either everything or nothing.
 */
@Component
class EscalationSweep {

    private static final Logger log = LoggerFactory.getLogger(EscalationSweep.class);
    private static final int BATCH = 200;

    private final EscalationService escalations;
    private final EscalationRules rules;
    private final EscalationClock clocks;
    private final CalendarService calendar;
    private final Counter fired;
    private final Counter failed;
    private final AtomicLong lastRun = new AtomicLong(System.nanoTime());
    private final AtomicLong lagMillis = new AtomicLong();
    private final AtomicLong failing = new AtomicLong();

    EscalationSweep(
            EscalationService escalations,
            EscalationRules rules,
            EscalationClock clocks,
            CalendarService calendar,
            MeterRegistry registry) {
        this.escalations = escalations;
        this.rules = rules;
        this.clocks = clocks;
        this.calendar = calendar;
        this.fired = Counter.builder("directive24.escalation.fired")
                .description("levels fired by this instance")
                .register(registry);
        this.failed = Counter.builder("directive24.escalation.failures")
                .description("assignments that could not be looked at; each is tried again")
                .register(registry);
        Gauge.builder("directive24.escalation.sweep.age.seconds", lastRun, EscalationSweep::secondsSince)
                .description("time since this instance last swept to the end")
                .register(registry);
        Gauge.builder("directive24.escalation.lag.seconds", lagMillis, millis -> millis.get() / 1_000.0)
                .description("how long the oldest level that should have fired has waited, as of the last sweep")
                .register(registry);
        Gauge.builder("directive24.escalation.failing", failing, AtomicLong::get)
                .description("assignments whose last look failed")
                .register(registry);
    }

    @Scheduled(
            initialDelayString = "${directive24.escalation.sweep-delay:5s}",
            fixedDelayString = "${directive24.escalation.sweep-delay:5s}")
    void sweep() {
        try {
            sweepOnce();
            lagMillis.set(clocks.lag().toMillis());
            failing.set(clocks.failing());
            lastRun.set(System.nanoTime());
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The escalation sweep waits: {}", unavailable.getMessage());
        }
    }

    private void sweepOnce() {
        EscalationClock.Pending last = null;
        var count = 0;
        do {
            var batch = clocks.pending(last, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            var book = rules.book();
            var days = calendar.workingDays();
            for (var pending : batch) {
                try {
                    if (escalations.climb(pending.assignment(), book, days)) {
                        count++;
                    }
                } catch (RuntimeException failure) {
                    if (isDatabaseAway(failure)) {
                        throw failure;
                    }
                    // Whatever it is, it concerns this assignment; the next agency is not to wait for it.
                    setAside(pending.assignment(), failure);
                }
            }
            last = batch.getLast();
        } while (true);
        if (count > 0) {
            fired.increment(count);
            log.info("{} levels were fired.", count);
        }
    }

    /** Nothing but a connection that is gone keeps a transaction from being rolled back. */
    private static boolean isDatabaseAway(RuntimeException failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransactionException
                || failure.getCause() instanceof org.hibernate.TransactionException;
    }

    private void setAside(String assignment, RuntimeException failure) {
        failed.increment();
        log.warn("Assignment {} could not be escalated and is tried again.", assignment, failure);
        clocks.failed(assignment, failure.getClass().getSimpleName() + ": " + failure.getMessage());
    }

    private static double secondsSince(AtomicLong nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos.get()).toMillis() / 1_000.0;
    }
}
