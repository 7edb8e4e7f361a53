package vn.gov.directive24.deadline.score;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** The rules of a month are not changed after its scores were shown. */
public class FormulaOfFrozenMonth extends DomainException {

    FormulaOfFrozenMonth(YearMonth month) {
        super(
                Reason.STATE_CONFLICT,
                "month-already-scored",
                "The scores of %s are fixed; a new formula cannot hold for it.".formatted(month),
                "Let the formula hold from %s on.".formatted(month.plusMonths(1)));
    }
}
