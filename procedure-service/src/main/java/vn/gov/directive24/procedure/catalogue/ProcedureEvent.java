package vn.gov.directive24.procedure.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.procedure.catalogue.DossierComponent.CutDecision;
import vn.gov.directive24.procedure.catalogue.Procedure.Registration;

/** What has happened to a {@link Procedure}, in its own words. Components go by their number in the dossier, from 1. */
public sealed interface ProcedureEvent extends DomainEvent {

    ProcedureCode code();

    @Override
    default String subject() {
        return code().value();
    }

    record ProcedureRegistered(ProcedureCode code, Registration registration, LocalDate on) implements ProcedureEvent {}

    record ComponentLinked(ProcedureCode code, int component, String documentType, LocalDate on)
            implements ProcedureEvent {}

    record ComponentBecameCandidate(ProcedureCode code, int component, String name, String documentType, LocalDate on)
            implements ProcedureEvent {}

    /** The paper cannot be shown from VNeID any more, or another type was linked that cannot be shown yet. */
    record ComponentRequiredAgain(ProcedureCode code, int component, String name, String documentType, LocalDate on)
            implements ProcedureEvent {}

    record ComponentCut(
            ProcedureCode code,
            int component,
            String name,
            @Nullable String documentType,
            CutDecision decision) implements ProcedureEvent {}

    record ProcedureSimplified(
            ProcedureCode code, String agency, Set<Programme> programmes, boolean synthetic, LocalDate on)
            implements ProcedureEvent {}
}
