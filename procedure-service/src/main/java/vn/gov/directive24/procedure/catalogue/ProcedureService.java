package vn.gov.directive24.procedure.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.procedure.catalogue.DossierComponent.CutDecision;
import vn.gov.directive24.procedure.catalogue.Procedure.Registration;
import vn.gov.directive24.procedure.documenttype.DocumentTypes;

/** One method per use case and one transaction per method; the rules are in {@link Procedure}. */
@Service
@Transactional
public class ProcedureService {

    private final ProcedureRepository procedures;
    private final DocumentTypes documentTypes;
    private final Agencies agencies;
    private final Clock clock;

    ProcedureService(ProcedureRepository procedures, DocumentTypes documentTypes, Agencies agencies, Clock clock) {
        this.procedures = procedures;
        this.documentTypes = documentTypes;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Procedure register(Registration registration, Caller caller) {
        var agency = agencies.requireSingle(registration.agency(), "/agency").code();
        allow(caller, registration.code(), agency);
        if (procedures.existsById(registration.code())) {
            throw new ProcedureExists(registration.code());
        }
        var integrated = documentTypes.integratedAmong(registration.documentTypes());
        return procedures.saveAndFlush(Procedure.register(registration.ownedBy(agency), integrated, today()));
    }

    /** @param ifMatch the {@code If-Match} header, where the caller sent one */
    public Procedure link(
            ProcedureCode code, int component, String documentType, @Nullable String ifMatch, Caller caller) {
        var procedure = findForChange(code, ifMatch, caller);
        var integrated = documentTypes.integratedAmong(Set.of(documentType)).contains(documentType);
        procedure.link(component, documentType, integrated, today());
        return procedures.saveAndFlush(procedure);
    }

    /**
     * @param legalReference the decision in law that cuts the component
     * @param ifMatch the {@code If-Match} header, where the caller sent one
     */
    public Procedure cut(
            ProcedureCode code,
            int component,
            String legalReference,
            @Nullable String reason,
            @Nullable String ifMatch,
            Caller caller) {
        var procedure = findForChange(code, ifMatch, caller);
        procedure.cut(component, new CutDecision(legalReference, reason, caller.subject(), today()));
        return procedures.saveAndFlush(procedure);
    }

    @Transactional(readOnly = true)
    public Procedure find(ProcedureCode code) {
        return procedures.findById(code).orElseThrow(() -> new ProcedureNotFound(code));
    }

    @Transactional(readOnly = true)
    public Page<Procedure> list(ProcedureFilter filter, Pageable page) {
        return procedures.findAll(filter.toSpecification(), page);
    }

    private Procedure findForChange(ProcedureCode code, @Nullable String ifMatch, Caller caller) {
        var procedure = find(code);
        allow(caller, code, procedure.agency());
        EntityTags.check(ifMatch, procedure.version());
        return procedure;
    }

    /** Procedure control keeps the whole catalogue; an agency keeps its own procedures. */
    private static void allow(Caller caller, ProcedureCode code, String agency) {
        if (!caller.is("PROCEDURE_OFFICER") && !caller.is("ADMIN") && !caller.actsFor(agency)) {
            throw new NotYourAgency("Procedure " + code, agency);
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
