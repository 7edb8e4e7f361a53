package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.Standing;

/** Single assignments as they stood at the end of any day, from the record. */
@Component
public class PastAssignments {

    private final AssignmentHistory history;
    private final Clock clock;

    PastAssignments(AssignmentHistory history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** @throws AssignmentNotFound when there was no such assignment yet */
    @Transactional(readOnly = true)
    public PastAssignment of(Assignment assignment, LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        var standing =
                history.standing(assignment.id(), day).orElseThrow(() -> new AssignmentNotFound(assignment.id()));
        var submitted = history.times(assignment.id(), "SUBMITTED", day);
        return new PastAssignment(
                day,
                standing,
                assignment.openedOn(),
                history.times(assignment.id(), "EXTENSION_REQUESTED", day).before(),
                submitted.before() > 0 && submitted.after() == 0 ? assignment.evidence() : null);
    }

    /**
     * How one stood.
     *
     * @param extensionRequests how many there had been
     * @param evidence of the last submission; absent when another has taken its place since, as only the narrative of that
     *     earlier one is kept, in the history
     */
    public record PastAssignment(
            LocalDate day,
            Standing standing,
            LocalDate openedOn,
            int extensionRequests,
            @Nullable Evidence evidence) {

        /** Null when it was closed without doing. */
        public @Nullable OfficialState officialState() {
            return OfficialState.on(
                    day, standing.status(), standing.due(), standing.submittedOn(), standing.completedOn());
        }
    }
}
