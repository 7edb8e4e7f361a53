package vn.gov.directive24.common.time;

import java.time.LocalDate;
import vn.gov.directive24.common.problem.DomainException;

/** The record ends today. */
public class AsOfInFuture extends DomainException {

    AsOfInFuture(LocalDate asOf, LocalDate today) {
        super(
                Reason.MALFORMED,
                "as-of-in-future",
                "Nothing is on record of %s yet: today is %s.".formatted(asOf, today),
                "Ask for a day up to today, or leave asOf out.");
    }
}
