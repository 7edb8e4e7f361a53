package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
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

    /** How the assignment stands after the event. */
    record Standing(
            String assignment,
            String directive,
            String task,
            String agency,
            AssignmentStatus status,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate breachedOn) {}

    record AssignmentOpened(Standing standing, LocalDate on) implements AssignmentEvent {}

    record AssignmentStarted(Standing standing, LocalDate on) implements AssignmentEvent {}

    record AssignmentSubmitted(Standing standing, Evidence evidence, LocalDate on) implements AssignmentEvent {}

    record AssignmentReturned(Standing standing, String reason, LocalDate on) implements AssignmentEvent {}

    record AssignmentAccepted(Standing standing, LocalDate completedOn, boolean late, LocalDate on)
            implements AssignmentEvent {}

    record AssignmentBreached(Standing standing, LocalDate due, LocalDate on) implements AssignmentEvent {}
}
