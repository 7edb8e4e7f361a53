package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class DocumentTypeNotFound extends DomainException {

    DocumentTypeNotFound(DocumentTypeCode code) {
        super(
                Reason.NOT_FOUND,
                "document-type-not-found",
                "There is no document type %s.".formatted(code),
                "Search the list of document types.");
    }
}
