package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class PaperOfLaw extends DomainException {

    PaperOfLaw(DocumentTypeCode code) {
        super(
                Reason.NOT_ALLOWED,
                "document-type-named-by-law",
                "A rule names document type %s: taking a name from it, or withdrawing it, is not for its agency."
                        .formatted(code),
                "Keep its names, to which others may be added, and ask an officer of the registry for the rest.");
    }
}
