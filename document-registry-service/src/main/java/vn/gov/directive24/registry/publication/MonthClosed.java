package vn.gov.directive24.registry.publication;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** A published list is never replaced. */
public class MonthClosed extends DomainException {

    MonthClosed(YearMonth month, int last) {
        super(
                Reason.STATE_CONFLICT,
                "month-closed",
                "The list of %s is closed; the last list is number %d.".formatted(month, last),
                "Correct the last list if it is wrong: POST /api/v1/lists/corrections.");
    }
}
