package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationScopeTaken extends DomainException {

    EscalationScopeTaken(String code) {
        super(
                Reason.STATE_CONFLICT,
                "escalation-scope-taken",
                "Another rule is for the same directive and agencies as %s.".formatted(code),
                "Change that rule, or name another directive or group: each assignment follows one rule.");
    }
}
