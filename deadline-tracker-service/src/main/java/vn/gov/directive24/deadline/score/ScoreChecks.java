package vn.gov.directive24.deadline.score;

import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Lets one month be computed again at a time: whoever may read may ask for it, and must not keep the others waiting. */
@Component
class ScoreChecks {

    private final Semaphore place = new Semaphore(1);

    boolean inTurn(BooleanSupplier check) {
        if (!place.tryAcquire()) {
            throw new ScoresBeingComputedAgain();
        }
        try {
            return check.getAsBoolean();
        } finally {
            place.release();
        }
    }
}
