package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to scores. */
public sealed interface ScoreEvent extends DomainEvent {

    /** The scores of a month were fixed. */
    record ScoresFrozen(
            YearMonth month,
            int version,
            int formula,
            int agencies,
            String hash,
            @Nullable String reason,
            LocalDate on) implements ScoreEvent {
        @Override
        public String subject() {
            return "scores:" + month;
        }
    }

    /** A formula was added. */
    record FormulaAdded(ScoreFormula formula) implements ScoreEvent {
        @Override
        public String subject() {
            return "score-formula:" + formula.version();
        }
    }
}
