package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

/** Who owes a task does not decide whether it is done. */
public class DecisionInOwnCase extends DomainException {

    DecisionInOwnCase(String agency) {
        super(
                Reason.RULE_VIOLATED,
                "decision-in-own-case",
                "%s owes this task and cannot decide in its own case.".formatted(agency),
                "Let an overseer of another agency decide.");
    }
}
