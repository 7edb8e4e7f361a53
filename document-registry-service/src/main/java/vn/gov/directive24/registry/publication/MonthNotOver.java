package vn.gov.directive24.registry.publication;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** A list shows a month's last day. */
public class MonthNotOver extends DomainException {

    MonthNotOver(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "month-not-over",
                "%s is not over, so that its list cannot be closed yet.".formatted(month),
                "Wait for %s; until then a preview is all there is."
                        .formatted(month.plusMonths(1).atDay(1)));
    }
}
