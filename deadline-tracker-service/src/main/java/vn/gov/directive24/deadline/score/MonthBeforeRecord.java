package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** What is fixed about a month in which nothing was ordered would say nothing, with a hash. */
public class MonthBeforeRecord extends DomainException {

    MonthBeforeRecord(YearMonth month, LocalDate begins) {
        super(
                Reason.RULE_VIOLATED,
                "month-before-record",
                "Nothing is on record of %s: the record begins on %s.".formatted(month, begins),
                "Fix a month from then on.");
    }
}
