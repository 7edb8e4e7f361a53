package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

public class DecisionInOwnCase extends DomainException {

    DecisionInOwnCase(Receipt receipt, String agency) {
        super(
                Reason.NOT_ALLOWED,
                "violation-decision-in-own-case",
                "Report %s is about %s, for which you act.".formatted(receipt, agency),
                "Leave it to a registry officer or overseer of another agency.");
    }
}
