package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

/** What was decided upon stays as it was then. */
public class EvidenceClosed extends DomainException {

    EvidenceClosed(Receipt receipt, ViolationStatus status) {
        super(
                Reason.STATE_CONFLICT,
                "violation-evidence-closed",
                "Report %s is %s: its files stay as they are.".formatted(receipt, status),
                "Make a new report if there is more to say.");
    }
}
