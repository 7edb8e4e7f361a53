package vn.gov.directive24.registry.violation;

import java.time.LocalDate;
import vn.gov.directive24.common.problem.DomainException;

/** Who is accused is heard first. */
public class AnswerAwaited extends DomainException {

    AnswerAwaited(Receipt receipt, String agency, LocalDate dueOn) {
        super(
                Reason.RULE_VIOLATED,
                "violation-answer-awaited",
                "%s may answer to report %s until %s.".formatted(agency, receipt, dueOn),
                "Decide when it has answered, or from the day after.");
    }
}
