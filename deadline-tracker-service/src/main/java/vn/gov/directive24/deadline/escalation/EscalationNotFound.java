package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationNotFound extends DomainException {

    EscalationNotFound(long id) {
        super(
                Reason.NOT_FOUND,
                "escalation-not-found",
                "There is no escalation %d.".formatted(id),
                "List the escalations of the assignment.");
    }
}
