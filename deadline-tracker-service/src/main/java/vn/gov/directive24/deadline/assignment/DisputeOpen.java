package vn.gov.directive24.deadline.assignment;

import java.util.List;
import vn.gov.directive24.common.problem.DomainException;

/** An overseer may accept in spite of a dispute, but not without a word. */
public class DisputeOpen extends DomainException {

    DisputeOpen(List<String> disputedBy) {
        super(
                Reason.RULE_VIOLATED,
                "dispute-open",
                "%s disputes this submission.".formatted(String.join(", ", disputedBy)),
                "Say in a note why it is accepted all the same, or send it back.");
    }
}
