package vn.gov.directive24.registry.violation;

import java.util.stream.Collectors;
import vn.gov.directive24.common.problem.DomainException;

public class StepNotAllowed extends DomainException {

    StepNotAllowed(ViolationStatus from, ViolationStatus to) {
        super(
                Reason.STATE_CONFLICT,
                "violation-step-not-allowed",
                "A report that is %s cannot become %s.".formatted(from, to),
                from.isOver()
                        ? "Make a new report; %s is final.".formatted(from)
                        : "From here it can become %s."
                                .formatted(from.next().stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
}
