package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class NameTaken extends DomainException {

    NameTaken(DocumentTypeCode code, NamesTaken.Taken taken) {
        super(
                Reason.STATE_CONFLICT,
                "document-type-name-taken",
                "Document type %s cannot be called \"%s\": that is the name of %s."
                        .formatted(code, taken.name(), taken.code()),
                "Use a name that no other type has, or ask an officer of the registry.");
    }
}
