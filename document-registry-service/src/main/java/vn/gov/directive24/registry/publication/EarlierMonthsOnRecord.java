package vn.gov.directive24.registry.publication;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** Months before the first list never get one. */
public class EarlierMonthsOnRecord extends DomainException {

    EarlierMonthsOnRecord(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "earlier-months-on-record",
                "There were document types on record at the end of %s; if the first list is that of %s, that month and those before it never have one."
                        .formatted(month.minusMonths(1), month),
                "Close the first month in which there was a document type, or send \"startsHere\": true.");
    }
}
