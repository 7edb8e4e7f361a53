package vn.gov.directive24.procedure.catalogue.messaging;

import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.procedure.ComponentBecameCandidateV1;
import vn.gov.directive24.common.contract.procedure.ComponentCutV1;
import vn.gov.directive24.common.contract.procedure.ProcedureRegisteredV1;
import vn.gov.directive24.common.contract.procedure.ProcedureSimplifiedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentBecameCandidate;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentCut;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentLinked;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ComponentRequiredAgain;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureRegistered;
import vn.gov.directive24.procedure.catalogue.ProcedureEvent.ProcedureSimplified;
import vn.gov.directive24.procedure.catalogue.Programme;

/** Decides which domain events leave the service, and in which words. */
@Component
class ProcedureEventPublisher {

    private final Outbox outbox;

    ProcedureEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ProcedureEvent event) {
        switch (event) {
            case ProcedureRegistered(var code, var registration, var on) ->
                outbox.append(new ProcedureRegisteredV1(
                        code.value(),
                        registration.name(),
                        registration.agency(),
                        names(registration.programmes()),
                        registration.synthetic(),
                        on));
            case ComponentBecameCandidate(var code, var component, var name, var documentType, var on) ->
                outbox.append(new ComponentBecameCandidateV1(code.value(), component, name, documentType, on));
            case ComponentCut(var code, var component, var name, var documentType, var decision) ->
                outbox.append(new ComponentCutV1(
                        code.value(), component, name, documentType, decision.legalReference(), decision.on()));
            case ProcedureSimplified(var code, var agency, var programmes, var synthetic, var on) ->
                outbox.append(new ProcedureSimplifiedV1(code.value(), agency, names(programmes), synthetic, on));
            // On record in the audit trail; no contract announces them.
            case ComponentLinked _, ComponentRequiredAgain _ -> {}
        }
    }

    private static List<String> names(Collection<Programme> programmes) {
        return programmes.stream().sorted().map(Programme::name).toList();
    }
}
