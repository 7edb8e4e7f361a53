package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import vn.gov.directive24.common.problem.DomainException;

/** What must be proven before a document type becomes INTEGRATED. */
public interface IntegrationGate {

    /** @throws DomainException that names what is missing */
    void check(DocumentTypeCode code, LocalDate day);
}
