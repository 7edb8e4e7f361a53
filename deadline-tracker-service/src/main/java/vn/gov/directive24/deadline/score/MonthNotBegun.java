package vn.gov.directive24.deadline.score;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

public class MonthNotBegun extends DomainException {

    MonthNotBegun(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "month-not-begun",
                "%s has not begun on the day asked for.".formatted(month),
                "Ask for an earlier month, or for a later day with asOf.");
    }
}
