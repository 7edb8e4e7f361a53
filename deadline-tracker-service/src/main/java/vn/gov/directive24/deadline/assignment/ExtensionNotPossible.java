package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import vn.gov.directive24.common.problem.DomainException;

/** An extension moves a due date to a later one, one request at a time. */
public class ExtensionNotPossible extends DomainException {

    private ExtensionNotPossible(Reason reason, String code, String message, String remedy) {
        super(reason, code, message, remedy);
    }

    static ExtensionNotPossible withoutDueDate() {
        return new ExtensionNotPossible(
                Reason.RULE_VIOLATED,
                "extension-without-due-date",
                "This assignment has no due date that could be extended.",
                "Tell how far you are in a progress report.");
    }

    static ExtensionNotPossible askedAlready(int number) {
        return new ExtensionNotPossible(
                Reason.STATE_CONFLICT,
                "extension-already-asked",
                "Request %d for an extension is open.".formatted(number),
                "Wait for the decision of an overseer.");
    }

    static ExtensionNotPossible notLater(LocalDate due) {
        return new ExtensionNotPossible(
                Reason.RULE_VIOLATED,
                "extension-not-later",
                "An extension goes beyond the due date, %s, and does not end in the past.".formatted(due),
                "Name a later date.");
    }

    static ExtensionNotPossible notOpen(int number) {
        return new ExtensionNotPossible(
                Reason.STATE_CONFLICT,
                "extension-not-open",
                "Request %d for an extension is not open.".formatted(number),
                "List the extensions of the assignment; only one in state REQUESTED can be decided.");
    }
}
