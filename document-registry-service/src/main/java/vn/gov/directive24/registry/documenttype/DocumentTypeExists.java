package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class DocumentTypeExists extends DomainException {

    DocumentTypeExists(DocumentTypeCode code) {
        super(
                Reason.STATE_CONFLICT,
                "document-type-exists",
                "There is a document type %s already.".formatted(code),
                "Use another code, or move the existing one.");
    }
}
