package vn.gov.directive24.deadline.escalation;

import vn.gov.directive24.common.problem.DomainException;

public class EscalationAlreadyAcknowledged extends DomainException {

    EscalationAlreadyAcknowledged(long id, String agency) {
        super(
                Reason.STATE_CONFLICT,
                "escalation-already-acknowledged",
                "%s has acknowledged escalation %d already.".formatted(agency, id),
                "Nothing is left to do; the escalation shows who did it and when.");
    }
}
