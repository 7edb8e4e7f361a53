package vn.gov.directive24.deadline.assignment;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class TransitionNotAllowed extends DomainException {

    TransitionNotAllowed(AssignmentStatus from, AssignmentStatus to) {
        super(
                Reason.STATE_CONFLICT,
                "assignment-transition-not-allowed",
                "An assignment that is %s cannot become %s.".formatted(from, to),
                from.next().isEmpty()
                        ? "It is closed."
                        : "From here it can become %s."
                                .formatted(from.next().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
