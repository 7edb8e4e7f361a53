package vn.gov.directive24.deadline.assignment;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class TransitionNotAllowed extends DomainException {

    TransitionNotAllowed(AssignmentStatus from, AssignmentMove move) {
        super(
                Reason.STATE_CONFLICT,
                "assignment-transition-not-allowed",
                "An assignment that is %s cannot be %s.".formatted(from, move.done()),
                "As it stands it can be %s."
                        .formatted(
                                from.moves().stream().map(AssignmentMove::done).collect(Collectors.joining(", "))));
    }
}
