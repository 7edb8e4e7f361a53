package vn.gov.directive24.common.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the relay that there may be something to send. Signals given while it is busy count as one. */
class WakeUp {

    private final Semaphore signals = new Semaphore(0);

    void signal() {
        signals.release();
    }

    /** Not before the others can see what has been stored. */
    void signalAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal();
            }
        });
    }

    /** Returns whether it was woken, and false when the time ran out. */
    boolean await(Duration atMost) throws InterruptedException {
        var woken = signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
        return woken;
    }
}
