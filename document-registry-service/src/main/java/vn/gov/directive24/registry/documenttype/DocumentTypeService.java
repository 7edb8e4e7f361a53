package vn.gov.directive24.registry.documenttype;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/** One method per use case and one transaction per method; the rules are in {@link DocumentType}. */
@Service
@Transactional
public class DocumentTypeService {

    private static final String SHIPPED = "Danh mục kèm theo nền tảng.";

    private final DocumentTypeRepository documentTypes;
    private final DocumentTypeRecord record;
    private final IntegrationGate gate;
    private final NamesTaken names;
    private final Agencies agencies;
    private final Clock clock;

    DocumentTypeService(
            DocumentTypeRepository documentTypes,
            DocumentTypeRecord record,
            IntegrationGate gate,
            NamesTaken names,
            Agencies agencies,
            Clock clock) {
        this.documentTypes = documentTypes;
        this.record = record;
        this.gate = gate;
        this.names = names;
        this.agencies = agencies;
        this.clock = clock;
    }

    public DocumentType register(Registration requested, @Nullable String reason, Caller caller) {
        var text = withCodes(requested.text());
        allow(caller, requested.code(), text.managingAgency());
        if (text.essential() && Authority.of(caller) == Authority.AGENCY) {
            throw new RegistryDecides(requested.code());
        }
        refuseNamesOfOthers(requested.code(), text, caller);
        return register(new Registration(requested.code(), text, requested.synthetic()), reason);
    }

    private DocumentType register(Registration registration, @Nullable String reason) {
        if (documentTypes.existsById(registration.code())) {
            throw new DocumentTypeExists(registration.code());
        }
        return documentTypes.saveAndFlush(DocumentType.register(registration, reason, today()));
    }

    /** @param ifMatch the {@code If-Match} header, where the caller sent one */
    public DocumentType amend(
            DocumentTypeCode code, DocumentTypeText requested, String reason, @Nullable String ifMatch, Caller caller) {
        var documentType = find(code);
        var text = withCodes(requested);
        allow(caller, code, documentType.managingAgency());
        allow(caller, code, text.managingAgency());
        EntityTags.check(ifMatch, documentType.version());
        refuseNamesOfOthers(code, text, caller);
        if (Authority.of(caller) == Authority.AGENCY && !names.mayRename(code, documentType.text(), text)) {
            throw new PaperOfLaw(code);
        }
        documentType.amend(text, Authority.of(caller), reason, today());
        return documentTypes.saveAndFlush(documentType);
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
        if (target == DocumentTypeStatus.WITHDRAWN
                && Authority.of(caller) == Authority.AGENCY
                && !names.mayWithdraw(code)) {
            throw new PaperOfLaw(code);
        }
        documentType.moveTo(target, reason, gate, today());
        return documentTypes.saveAndFlush(documentType);
    }

    /** Takes in what the platform ships; what a person has registered or amended stays as that person left it. */
    public void load(List<Registration> shipped) {
        for (var registration : shipped) {
            var present = documentTypes.findById(registration.code());
            if (present.isEmpty()) {
                register(registration, SHIPPED);
            } else if (!present.get().text().equals(registration.text())
                    && record.isAsShipped(registration.code().value())) {
                present.get().amend(registration.text(), Authority.REGISTRY, SHIPPED, today());
                documentTypes.saveAndFlush(present.get());
            }
        }
    }

    @Transactional(readOnly = true)
    public DocumentType find(DocumentTypeCode code) {
        return documentTypes.findById(code).orElseThrow(() -> new DocumentTypeNotFound(code));
    }

    /** As it stood at the end of a day. */
    @Transactional(readOnly = true)
    public DocumentTypeState find(DocumentTypeCode code, LocalDate asOf) {
        return record.find(code.value(), AsOf.day(asOf, clock)).orElseThrow(() -> new DocumentTypeNotFound(code));
    }

    @Transactional(readOnly = true)
    public List<DocumentTypeChange> history(DocumentTypeCode code) {
        return record.historyOf(find(code).code().value());
    }

    /** As it is kept: in the form of a file, with each agency under its own code. */
    private DocumentTypeText withCodes(DocumentTypeText text) {
        return FoldedText.of(text)
                .withAgencies(
                        managing -> agencies.requireSingle(managing, "/managingAgency")
                                .code(),
                        owner -> agencies.requireSingle(owner, "/databaseOwner").code());
    }

    /** The registry's officers keep the whole list; an agency keeps its own papers. */
    public static boolean mayChange(Caller caller, String managingAgency) {
        return caller.is("REGISTRY_OFFICER") || caller.is("ADMIN") || caller.actsFor(managingAgency);
    }

    private void refuseNamesOfOthers(DocumentTypeCode code, DocumentTypeText text, Caller caller) {
        if (Authority.of(caller) == Authority.AGENCY) {
            var taken = names.among(Map.of(code, text)).get(code);
            if (taken != null) {
                throw new NameTaken(code, taken);
            }
        }
    }

    private static void allow(Caller caller, DocumentTypeCode code, String managingAgency) {
        if (!mayChange(caller, managingAgency)) {
            throw new NotYourAgency("Document type " + code, managingAgency);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
