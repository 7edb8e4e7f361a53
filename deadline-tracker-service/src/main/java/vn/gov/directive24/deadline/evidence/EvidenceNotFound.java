package vn.gov.directive24.deadline.evidence;

import vn.gov.directive24.common.problem.DomainException;

public class EvidenceNotFound extends DomainException {

    EvidenceNotFound(String assignment, String id) {
        super(
                Reason.NOT_FOUND,
                "evidence-not-found",
                "There is no evidence %s on assignment %s.".formatted(id, assignment),
                "List the evidence of the assignment; an id is the SHA-256 of the file.");
    }
}
