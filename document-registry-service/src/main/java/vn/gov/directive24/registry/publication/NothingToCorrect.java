package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.problem.DomainException;

/** A correction must differ. */
public class NothingToCorrect extends DomainException {

    NothingToCorrect(int number) {
        super(
                Reason.RULE_VIOLATED,
                "nothing-to-correct",
                "A correction would say what list %d says.".formatted(number),
                "Correct the document types first, and name a day (asOf) on which they are right.");
    }
}
