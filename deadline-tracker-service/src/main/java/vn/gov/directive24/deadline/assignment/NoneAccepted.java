package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

/** Several are accepted together or not at all; says which one stands in the way, with the reason it has alone. */
public class NoneAccepted extends DomainException {

    NoneAccepted(String assignment, DomainException refusal) {
        super(
                refusal.reason(),
                refusal.code(),
                "Nothing was accepted, because of %s: %s".formatted(assignment, refusal.getMessage()),
                refusal.remedy());
    }
}
