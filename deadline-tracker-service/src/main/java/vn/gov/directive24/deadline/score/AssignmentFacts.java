package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.assignment.StandingDuty;

/**
 * What the record says about an assignment at the end of a period.
 *
 * @param status as in the record
 * @param start the first day of a task that has one
 * @param waitedBefore whether, when the period began, it was submitted in time and waited for a decision
 * @param lastReportOn the day of the agency's last report, or the day on which it was given the task
 * @param measured whether the platform has counted something for an indicator of its task
 * @param duty how an open obligation that must hold from a day, in a window or always is kept; absent for others
 */
record AssignmentFacts(
        String assignment,
        String agency,
        String status,
        @Nullable LocalDate due,
        @Nullable LocalDate start,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate completedOn,
        boolean waitedBefore,
        LocalDate lastReportOn,
        boolean measured,
        @Nullable StandingDuty duty) {

    /** It is not the agency's delay while an overseer decides. */
    boolean waitsForADecision() {
        return status.equals("SUBMITTED") && (due == null || (submittedOn != null && !submittedOn.isAfter(due)));
    }

    /** Done is the day of the submission, accepted or still to be decided. */
    @Nullable LocalDate doneOn() {
        return switch (status) {
            case "ACCEPTED" -> completedOn;
            case "SUBMITTED" -> submittedOn;
            default -> null;
        };
    }

    boolean isOwnersTurn() {
        return switch (status) {
            case "ASSIGNED", "IN_PROGRESS", "RETURNED" -> true;
            default -> false;
        };
    }

    boolean hasBegun() {
        return !status.equals("ASSIGNED");
    }

    boolean startsAfter(LocalDate day) {
        return start != null && start.isAfter(day);
    }
}
