package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

/** A task that is owed once and one that is owed each month have different assignments. */
public class RecurrenceNotAmendable extends DomainException {

    RecurrenceNotAmendable(String code) {
        super(
                Reason.RULE_VIOLATED,
                "recurrence-not-amendable",
                "Task %s cannot begin or cease to fall due each month.".formatted(code),
                "Order a new task, and cancel what is left of this one by the same document.");
    }
}
