package vn.gov.directive24.registry.violation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;

/** Erases what persons wrote when its time has come, each report in a transaction of its own. */
@Component
class ErasureClock {

    private static final Logger log = LoggerFactory.getLogger(ErasureClock.class);
    private static final int AT_A_TIME = 500;

    private final ViolationErasure erasure;
    private final ClusterLock locks;
    private final AtomicInteger overdue = new AtomicInteger();

    ErasureClock(ViolationErasure erasure, ClusterLock locks, MeterRegistry meters) {
        this.erasure = erasure;
        this.locks = locks;
        Gauge.builder("directive24.violations.erasure.overdue", overdue, AtomicInteger::get)
                .description("Reports whose day of erasure has passed")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "${directive24.violations.erasure-delay:10m}")
    void erase() {
        try {
            locks.runExclusively(
                    "violation-erasure", () -> erasure.due(AT_A_TIME).forEach(this::erase));
            overdue.set(erasure.overdue());
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Reports wait to be erased: {}", unavailable.getMessage());
        }
    }

    /** One that fails keeps no other from its erasure. */
    private void erase(Receipt receipt) {
        try {
            erasure.erase(receipt);
        } catch (RuntimeException failure) {
            log.error("Report {} is not erased", receipt, failure);
        }
    }
}
