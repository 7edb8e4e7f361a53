package vn.gov.directive24.registry.violation;

import vn.gov.directive24.common.problem.DomainException;

/** A photograph shows who held the camera more often than one thinks. */
public class EvidenceWithheld extends DomainException {

    EvidenceWithheld(Receipt receipt) {
        super(
                Reason.NOT_ALLOWED,
                "violation-evidence-withheld",
                "The files of report %s could show who reported, and you may not know that.".formatted(receipt),
                "Answer by what was said; who decides has seen the files.");
    }
}
