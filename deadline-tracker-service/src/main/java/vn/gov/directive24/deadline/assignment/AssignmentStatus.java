package vn.gov.directive24.deadline.assignment;

import static vn.gov.directive24.deadline.assignment.AssignmentMove.ACCEPT;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.ANSWER;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.ASK_EXTENSION;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.BLOCK;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.CANCEL;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.CHANGE_EVIDENCE;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.DECIDE_EXTENSION;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.REOPEN;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.REPORT;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.RESUME;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.SEND_BACK;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.START;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.SUBMIT;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.SUPERSEDE;
import static vn.gov.directive24.deadline.assignment.AssignmentMove.SUSPEND;

import java.util.EnumSet;
import java.util.Set;

/** The life of an assignment. This table is the whole state machine: in which status which move is allowed. */
public enum AssignmentStatus {
    ASSIGNED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    SUSPENDED,
    CANCELLED,
    SUPERSEDED;

    public Set<AssignmentMove> moves() {
        return switch (this) {
            case ASSIGNED, RETURNED ->
                EnumSet.of(
                        START,
                        REPORT,
                        BLOCK,
                        ASK_EXTENSION,
                        DECIDE_EXTENSION,
                        CHANGE_EVIDENCE,
                        ANSWER,
                        SUBMIT,
                        SUSPEND,
                        CANCEL,
                        SUPERSEDE);
            case IN_PROGRESS ->
                EnumSet.of(
                        REPORT,
                        BLOCK,
                        ASK_EXTENSION,
                        DECIDE_EXTENSION,
                        CHANGE_EVIDENCE,
                        ANSWER,
                        SUBMIT,
                        SUSPEND,
                        CANCEL,
                        SUPERSEDE);
            case SUBMITTED -> EnumSet.of(DECIDE_EXTENSION, ANSWER, SEND_BACK, ACCEPT, CANCEL, SUPERSEDE);
            case SUSPENDED ->
                EnumSet.of(BLOCK, ASK_EXTENSION, DECIDE_EXTENSION, CHANGE_EVIDENCE, RESUME, CANCEL, SUPERSEDE);
            case ACCEPTED, CANCELLED, SUPERSEDED -> EnumSet.of(REOPEN);
        };
    }

    /** Whether nothing more is to be done, be it that it was done or that it need not be. */
    public boolean isClosed() {
        return this == ACCEPTED || isClosedWithoutDoing();
    }

    /** Such an assignment is in none of the four official states and is counted apart. */
    public boolean isClosedWithoutDoing() {
        return this == CANCELLED || this == SUPERSEDED;
    }
}
