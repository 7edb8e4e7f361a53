package vn.gov.directive24.deadline.score;

import java.time.Clock;
import java.time.YearMonth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.problem.DomainException;

/** Fixes the scores of the month that has just ended; a month that ended unseen is left to an overseer. */
@Component
class ScoreFreezer {

    private static final Logger log = LoggerFactory.getLogger(ScoreFreezer.class);

    private final ScoreService scores;
    private final Clock clock;

    ScoreFreezer(ScoreService scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${directive24.deadline.score-freeze-first:5m}",
            fixedDelayString = "${directive24.deadline.score-freeze-delay:30m}")
    void freezeLastMonth() {
        var month = YearMonth.now(clock).minusMonths(1);
        try {
            if (!scores.isFrozen(month)) {
                var frozen = scores.freeze(month, null, "system");
                log.info(
                        "The scores of {} are fixed, hash {}.",
                        month,
                        frozen.scores().hash());
            }
        } catch (DomainException refused) {
            log.warn("The scores of {} are not fixed: {}", month, refused.getMessage());
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("Fixing the scores of {} waits: {}", month, unavailable.getMessage());
        }
    }
}
