package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

/** Who wrote down the answer of an agency does not decide upon it as well. */
public class DecisionOnOwnEntry extends DomainException {

    DecisionOnOwnEntry(Receipt receipt) {
        super(
                Reason.NOT_ALLOWED,
                "violation-decision-on-own-entry",
                "The answer to report %s was entered by you.".formatted(receipt),
                "Leave the decision to a colleague.");
    }
}
