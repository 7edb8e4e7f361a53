package vn.gov.directive24.registry.violation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;

/** Erases what persons wrote when its time has come. */
@Component
class ErasureClock {

    private static final Logger log = LoggerFactory.getLogger(ErasureClock.class);
    private static final int AT_A_TIME = 500;

    private final ViolationService violations;
    private final ClusterLock locks;

    ErasureClock(ViolationService violations, ClusterLock locks) {
        this.violations = violations;
        this.locks = locks;
    }

    @Scheduled(fixedDelayString = "${directive24.violations.erasure-delay:10m}")
    void erase() {
        try {
            locks.runExclusively("violation-erasure", () -> violations.eraseDue(AT_A_TIME));
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Reports wait to be erased: {}", unavailable.getMessage());
        }
    }
}
