package vn.gov.directive24.registry.publication;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

/** A first list must list something. */
public class NothingOnRecord extends DomainException {

    NothingOnRecord(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "nothing-on-record",
                "There was no document type on record at the end of %s.".formatted(month),
                "Begin with the first month in which there is one.");
    }
}
