package vn.gov.directive24.common.contract.procedure;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** A fact about an administrative procedure. */
public sealed interface ProcedureEvent extends IntegrationEvent
        permits ProcedureRegisteredV1, ComponentBecameCandidateV1, ComponentCutV1, ProcedureSimplifiedV1 {

    String TOPIC = "directive24.procedure.events";

    @Override
    default String topic() {
        return TOPIC;
    }
}
