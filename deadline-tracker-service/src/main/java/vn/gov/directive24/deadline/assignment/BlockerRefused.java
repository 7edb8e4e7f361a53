package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

/** A blocker of one kind is open once; it is raised before it is cleared. */
public class BlockerRefused extends DomainException {

    private BlockerRefused(String code, String message, String remedy) {
        super(Reason.STATE_CONFLICT, code, message, remedy);
    }

    static BlockerRefused raisedAlready(BlockerKind kind) {
        return new BlockerRefused(
                "blocker-already-raised",
                "A blocker of kind %s is open on this assignment.".formatted(kind),
                "Tell what is new in a progress report, or clear the open one first.");
    }

    static BlockerRefused notRaised(BlockerKind kind) {
        return new BlockerRefused(
                "blocker-not-raised",
                "No blocker of kind %s is open on this assignment.".formatted(kind),
                "List the blockers of the assignment; those without a day of clearance are open.");
    }
}
