package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

public class TooMuchEvidence extends DomainException {

    private TooMuchEvidence(String message, String remedy) {
        super(Reason.RULE_VIOLATED, "violation-evidence-too-much", message, remedy);
    }

    static TooMuchEvidence atATime(Receipt receipt, int most) {
        return new TooMuchEvidence(
                "Report %s has %d files, which is as many as it may.".formatted(receipt, most),
                "Withdraw one that says less, or put several pages into one file.");
    }

    static TooMuchEvidence ever(Receipt receipt, int most) {
        return new TooMuchEvidence(
                "To report %s %d files were sent, those that were withdrawn among them.".formatted(receipt, most),
                "Leave it at those that it has; whoever decides asks for more.");
    }
}
