package vn.gov.directive24.registry.publication;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** Lists follow each other without a gap. */
public class MonthOutOfOrder extends DomainException {

    MonthOutOfOrder(YearMonth month, YearMonth next) {
        super(
                Reason.RULE_VIOLATED,
                "month-out-of-order",
                "The list of %s cannot be closed before that of %s.".formatted(month, next),
                "Close %s first.".formatted(next));
    }
}
