package vn.gov.directive24.registry.documenttype;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/** One method per use case and one transaction per method; the rules are in {@link DocumentType}. */
@Service
@Transactional
public class DocumentTypeService {

    private final DocumentTypeRepository documentTypes;
    private final Agencies agencies;
    private final Clock clock;

    DocumentTypeService(DocumentTypeRepository documentTypes, Agencies agencies, Clock clock) {
        this.documentTypes = documentTypes;
        this.agencies = agencies;
        this.clock = clock;
    }

    public DocumentType register(Registration requested, Caller caller) {
        var registration = requested.managedBy(agencies.requireSingle(requested.managingAgency(), "/managingAgency")
                .code());
        allow(caller, registration.code(), registration.managingAgency());
        if (documentTypes.existsById(registration.code())) {
            throw new DocumentTypeExists(registration.code());
        }
        return documentTypes.saveAndFlush(DocumentType.register(registration, today()));
    }

    /** @param ifMatch the {@code If-Match} header, where the caller sent one */
    public DocumentType move(
            DocumentTypeCode code,
            DocumentTypeStatus target,
            @Nullable String reason,
            @Nullable String ifMatch,
            Caller caller) {
        var documentType = find(code);
        allow(caller, code, documentType.managingAgency());
        EntityTags.check(ifMatch, documentType.version());
        documentType.moveTo(target, reason, today());
        return documentTypes.saveAndFlush(documentType);
    }

    @Transactional(readOnly = true)
    public DocumentType find(DocumentTypeCode code) {
        return documentTypes.findById(code).orElseThrow(() -> new DocumentTypeNotFound(code));
    }

    @Transactional(readOnly = true)
    public Page<DocumentType> list(DocumentTypeFilter filter, Pageable page) {
        return documentTypes.findAll(filter.toSpecification(), page);
    }

    /** The registry's officers keep the whole list; an agency keeps its own papers. */
    private static void allow(Caller caller, DocumentTypeCode code, String managingAgency) {
        if (!caller.is("REGISTRY_OFFICER") && !caller.is("ADMIN") && !caller.actsFor(managingAgency)) {
            throw new NotYourAgency("Document type " + code, managingAgency);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
