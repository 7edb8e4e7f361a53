package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationRuleExists extends DomainException {

    EscalationRuleExists(String code) {
        super(
                Reason.STATE_CONFLICT,
                "escalation-rule-exists",
                "There is, or was, an escalation rule %s.".formatted(code),
                "Change that one, or use another code: the versions of a code belong together.");
    }
}
