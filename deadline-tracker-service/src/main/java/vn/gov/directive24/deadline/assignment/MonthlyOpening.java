package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;

/**
 * Opens the new month's occurrences at start and once a day, and those of months that were missed.
 *
 * <p>One instance does it at a time; an occurrence's id is made of its month, so that none can be there twice.
 */
@Component
class MonthlyOpening {

    private static final Logger log = LoggerFactory.getLogger(MonthlyOpening.class);

    private final AssignmentOpening assignments;
    private final ClusterLock locks;
    private final Clock clock;
    private volatile @Nullable LocalDate done;

    MonthlyOpening(AssignmentOpening assignments, ClusterLock locks, Clock clock) {
        this.assignments = assignments;
        this.locks = locks;
        this.clock = clock;
    }

    /** Looks at the clock often, so that a new day is noticed soon after it begins. */
    @Scheduled(fixedDelayString = "${directive24.deadline.monthly-delay:10s}")
    void openOnANewDay() {
        var today = LocalDate.now(clock);
        if (today.equals(done)) {
            return;
        }
        try {
            if (open()) {
                done = today;
            }
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The opening of the month waits: {}", unavailable.getMessage());
        }
    }

    /** False when another instance is at it. */
    boolean open() {
        var opened = new AtomicInteger();
        var mine = locks.runExclusively("monthly-opening", () -> opened.set(assignments.openMonthly()));
        if (opened.get() > 0) {
            log.info("{} monthly assignments were opened.", opened.get());
        }
        return mine;
    }
}
