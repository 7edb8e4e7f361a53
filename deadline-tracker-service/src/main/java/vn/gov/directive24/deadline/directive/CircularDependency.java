package vn.gov.directive24.deadline.directive;

import java.util.List;
import vn.gov.directive24.common.problem.DomainException;

/** Tasks that wait for each other would never begin. */
public class CircularDependency extends DomainException {

    CircularDependency(List<String> circle) {
        super(
                Reason.RULE_VIOLATED,
                "circular-dependency",
                "These tasks would wait for each other: %s.".formatted(String.join(" → ", circle)),
                "Leave out one of these dependencies.");
    }

    static CircularDependency of(String code) {
        return new CircularDependency(List.of(code, code));
    }
}
