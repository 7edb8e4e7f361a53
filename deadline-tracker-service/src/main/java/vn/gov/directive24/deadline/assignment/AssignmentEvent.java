package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to an {@link Assignment}, in its own words. */
public sealed interface AssignmentEvent extends DomainEvent {

    Standing standing();

    LocalDate on();

    @Override
    default String subject() {
        return standing().assignment();
    }

    /**
     * How the assignment stands after the event.
     *
     * @param originalDue the date first set; it never changes
     * @param askedDue the date of the open request for an extension
     * @param breachedOn the day on which the first breach was recorded; it stays
     * @param progress of the last report, 0 to 100
     * @param reportedOn the day of the last progress report
     * @param blockers kinds of the open blockers
     * @param confirmedBy codes of the coordinating agencies that confirm
     * @param disputedBy codes of those that dispute
     * @param statusReason why it was returned, suspended, cancelled, superseded or reopened, or accepted all the same
     * @param legalReference the document that cancelled or superseded it
     * @param daysLate days from the due date to completion, negative when early
     * @param daysLateOriginal the same from the original due date
     */
    record Standing(
            String assignment,
            String directive,
            String task,
            String agency,
            AssignmentStatus status,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate due,
            @Nullable LocalDate askedDue,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate breachedOn,
            @Nullable Integer progress,
            @Nullable Confidence confidence,
            @Nullable LocalDate reportedOn,
            List<BlockerKind> blockers,
            List<String> confirmedBy,
            List<String> disputedBy,
            @Nullable String statusReason,
            @Nullable String legalReference,
            @Nullable Integer daysLate,
            @Nullable Integer daysLateOriginal) {}

    record AssignmentOpened(Standing standing, LocalDate on) implements AssignmentEvent {}

    record AssignmentStarted(Standing standing, LocalDate on) implements AssignmentEvent {}

    record ProgressReported(Standing standing, ProgressReport report, LocalDate on) implements AssignmentEvent {}

    record BlockerRaised(Standing standing, BlockerKind kind, String note, LocalDate on) implements AssignmentEvent {}

    record BlockerCleared(Standing standing, BlockerKind kind, String note, LocalDate on) implements AssignmentEvent {}

    /** @param number of the assignment's requests, from 1 */
    record ExtensionRequested(Standing standing, int number, LocalDate askedDue, String grounds, LocalDate on)
            implements AssignmentEvent {}

    record ExtensionGranted(Standing standing, int number, LocalDate previousDue, String reference, LocalDate on)
            implements AssignmentEvent {}

    record ExtensionRefused(Standing standing, int number, String reason, LocalDate on) implements AssignmentEvent {}

    record ShareConfirmed(Standing standing, String by, LocalDate on) implements AssignmentEvent {}

    record ShareDisputed(Standing standing, String by, String reason, LocalDate on) implements AssignmentEvent {}

    record EvidenceAdded(Standing standing, EvidenceFile file, LocalDate on) implements AssignmentEvent {}

    record EvidenceWithdrawn(Standing standing, EvidenceFile file, LocalDate on) implements AssignmentEvent {}

    record AssignmentSubmitted(Standing standing, Evidence evidence, LocalDate on) implements AssignmentEvent {}

    record AssignmentReturned(Standing standing, String reason, LocalDate on) implements AssignmentEvent {}

    record AssignmentAccepted(
            Standing standing,
            LocalDate completedOn,
            boolean late,
            @Nullable String note,
            LocalDate on) implements AssignmentEvent {}

    record AssignmentSuspended(Standing standing, String reason, LocalDate on) implements AssignmentEvent {}

    record AssignmentResumed(Standing standing, LocalDate on) implements AssignmentEvent {}

    record AssignmentCancelled(Standing standing, Withdrawal withdrawal, LocalDate on) implements AssignmentEvent {}

    record AssignmentSuperseded(Standing standing, Withdrawal withdrawal, LocalDate on) implements AssignmentEvent {}

    record AssignmentReopened(Standing standing, String reason, LocalDate on) implements AssignmentEvent {}

    /** @param before the due date until then */
    record DueAmended(Standing standing, @Nullable LocalDate before, String legalReference, LocalDate on)
            implements AssignmentEvent {}

    record AssignmentBreached(Standing standing, LocalDate due, LocalDate on) implements AssignmentEvent {}
}
