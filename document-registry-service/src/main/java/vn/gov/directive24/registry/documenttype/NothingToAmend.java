package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class NothingToAmend extends DomainException {

    NothingToAmend(DocumentTypeCode code) {
        super(
                Reason.RULE_VIOLATED,
                "document-type-unchanged",
                "Document type %s says so already.".formatted(code),
                "Send what shall be different.");
    }
}
