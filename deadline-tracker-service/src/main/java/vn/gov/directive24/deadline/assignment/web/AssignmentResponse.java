package vn.gov.directive24.deadline.assignment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;
import vn.gov.directive24.deadline.assignment.AssignmentMove;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.Evidence;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.assignment.PastAssignments.PastAssignment;

/**
 * @param id task code, a colon, agency code
 * @param moves what the status allows; who may do it is another question
 * @param state one of the four official states, as of today or the day asked for; absent when it was cancelled or superseded
 * @param originalDue the date first set; it never changes
 * @param askedDue the date of the open request for an extension
 * @param extensionRequests how many extensions were asked for, which is the number of the open one
 * @param submittedOn day of the last submission, which is the day of completion once it is accepted
 * @param overdueSince the day on which the first breach was recorded; it stays
 * @param daysLate of what is done: days from the due date to completion, negative when early
 * @param daysLateOriginal the same from the original due date
 * @param progress 0 to 100, of the last report
 * @param confidence of the last report
 * @param reportedOn day of the last report
 * @param blockers kinds of the open blockers
 * @param confirmedBy codes of the coordinating agencies that confirm what was last submitted
 * @param disputedBy codes of those that dispute
 * @param evidence of the last submission; of an earlier day only when none has taken its place since
 * @param statusReason why it was returned, suspended, cancelled, superseded or reopened, or accepted in spite of a dispute
 * @param legalReference the document that cancelled or superseded it
 */
record AssignmentResponse(
        String id,
        String directive,
        String task,
        String agency,
        AssignmentStatus status,
        Set<AssignmentMove> moves,
        @Nullable OfficialState state,
        LocalDate openedOn,
        @Nullable LocalDate originalDue,
        @Nullable LocalDate due,
        @Nullable LocalDate askedDue,
        int extensionRequests,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate overdueSince,
        @Nullable Integer daysLate,
        @Nullable Integer daysLateOriginal,
        @Nullable Integer progress,
        @Nullable Confidence confidence,
        @Nullable LocalDate reportedOn,
        List<BlockerKind> blockers,
        List<String> confirmedBy,
        List<String> disputedBy,
        @Nullable Evidence evidence,
        @Nullable String statusReason,
        @Nullable String legalReference) {

    static AssignmentResponse from(Assignment assignment, LocalDate today) {
        return from(
                assignment.standing(),
                assignment.officialState(today),
                assignment.openedOn(),
                assignment.extensionRequests(),
                assignment.evidence());
    }

    static AssignmentResponse from(PastAssignment past) {
        return from(past.standing(), past.officialState(), past.openedOn(), past.extensionRequests(), past.evidence());
    }

    private static AssignmentResponse from(
            Standing standing,
            @Nullable OfficialState state,
            LocalDate openedOn,
            int extensionRequests,
            @Nullable Evidence evidence) {
        return new AssignmentResponse(
                standing.assignment(),
                standing.directive(),
                standing.task(),
                standing.agency(),
                standing.status(),
                standing.status().moves(),
                state,
                openedOn,
                standing.originalDue(),
                standing.due(),
                standing.askedDue(),
                extensionRequests,
                standing.submittedOn(),
                standing.completedOn(),
                standing.breachedOn(),
                standing.daysLate(),
                standing.daysLateOriginal(),
                standing.progress(),
                standing.confidence(),
                standing.reportedOn(),
                standing.blockers(),
                standing.confirmedBy(),
                standing.disputedBy(),
                evidence,
                standing.statusReason(),
                standing.legalReference());
    }
}
