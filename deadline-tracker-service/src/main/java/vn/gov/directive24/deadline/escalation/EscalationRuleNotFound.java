package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationRuleNotFound extends DomainException {

    EscalationRuleNotFound(String code) {
        super(
                Reason.NOT_FOUND,
                "escalation-rule-not-found",
                "There is no escalation rule %s.".formatted(code),
                "List the rules.");
    }
}
