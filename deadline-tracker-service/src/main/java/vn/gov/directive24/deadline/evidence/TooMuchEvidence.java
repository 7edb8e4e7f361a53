package vn.gov.directive24.deadline.evidence;

import vn.gov.directive24.common.problem.DomainException;

public class TooMuchEvidence extends DomainException {

    TooMuchEvidence(int most) {
        super(
                Reason.RULE_VIOLATED,
                "evidence-too-many",
                "An assignment keeps at most %d files.".formatted(most),
                "Put several pages into one file.");
    }
}
