package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationNotFired extends DomainException {

    EscalationNotFired(long id) {
        super(
                Reason.STATE_CONFLICT,
                "escalation-not-fired",
                "Level %d was skipped, because a later one took its place; nobody was told of it.".formatted(id),
                "Acknowledge the later level of the same assignment.");
    }
}
