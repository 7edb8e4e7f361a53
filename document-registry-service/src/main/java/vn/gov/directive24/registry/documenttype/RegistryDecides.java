package vn.gov.directive24.registry.documenttype;

import vn.gov.directive24.common.problem.DomainException;

public class RegistryDecides extends DomainException {

    RegistryDecides(DocumentTypeCode code) {
        super(
                Reason.NOT_ALLOWED,
                "document-type-registry-decides",
                "Whether document type %s is essential, and its legal basis, is not for its agency to change."
                        .formatted(code),
                "Send essential and legalBasis as they are, and ask an officer of the registry or an overseer to change"
                        + " them.");
    }
}
