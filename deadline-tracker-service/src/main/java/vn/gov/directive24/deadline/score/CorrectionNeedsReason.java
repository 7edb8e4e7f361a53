package vn.gov.directive24.deadline.score;

import vn.gov.directive24.common.problem.DomainException;

/** What was shown as final is not replaced without saying why. */
public class CorrectionNeedsReason extends DomainException {

    public CorrectionNeedsReason(String what, int version) {
        super(
                Reason.RULE_VIOLATED,
                "correction-needs-reason",
                "%s is fixed as version %d, and the record has changed since.".formatted(what, version),
                "Send the request again with a reason; it makes version %d and leaves the other as it is."
                        .formatted(version + 1));
    }
}
