package vn.gov.directive24.common.contract.procedure;

import java.time.LocalDate;

/**
 * The paper of a dossier component is integrated on VNeID, so the component can be cut.
 *
 * @param component number of the component in its dossier, from 1
 * @param documentType code of the document type that replaces the paper
 * @param on the day in Viet Nam
 */
public record ComponentBecameCandidateV1(
        String procedureCode, int component, String name, String documentType, LocalDate on) implements ProcedureEvent {

    public static final String TYPE = "vn.gov.directive24.procedure.component-became-candidate.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return procedureCode;
    }
}
