package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

/** Also the answer to a wrong secret and to an agency that is not concerned: who guesses learns nothing. */
public class ViolationNotFound extends DomainException {

    ViolationNotFound(Receipt receipt) {
        super(
                Reason.NOT_FOUND,
                "violation-not-found",
                "There is no report %s for you to see.".formatted(receipt),
                "Check the receipt number, and the secret that was shown with it.");
    }
}
