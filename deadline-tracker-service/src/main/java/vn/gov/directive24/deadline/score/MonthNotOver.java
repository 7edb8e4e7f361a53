package vn.gov.directive24.deadline.score;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** Only what can no longer change by itself is fixed. */
public class MonthNotOver extends DomainException {

    public MonthNotOver(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "month-not-over",
                "%s is not over, so that nothing can be fixed for it yet.".formatted(month),
                "Wait for %s, or look at the provisional figures."
                        .formatted(month.plusMonths(1).atDay(1)));
    }
}
