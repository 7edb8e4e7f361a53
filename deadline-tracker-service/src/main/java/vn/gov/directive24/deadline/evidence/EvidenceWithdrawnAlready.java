package vn.gov.directive24.deadline.evidence;

import vn.gov.directive24.common.problem.DomainException;

public class EvidenceWithdrawnAlready extends DomainException {

    EvidenceWithdrawnAlready(String id) {
        super(
                Reason.STATE_CONFLICT,
                "evidence-withdrawn-already",
                "The evidence %s was withdrawn before.".formatted(id),
                "Nothing is left to do; uploading the file again puts it back.");
    }
}
