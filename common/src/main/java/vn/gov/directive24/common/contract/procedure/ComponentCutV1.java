package vn.gov.directive24.common.contract.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dossier component is no longer asked for.
 *
 * @param component number of the component in its dossier, from 1
 * @param legalReference the decision that cut it
 * @param on the day in Viet Nam
 */
public record ComponentCutV1(
        String procedureCode,
        int component,
        String name,
        @Nullable String documentType,
        String legalReference,
        LocalDate on)
        implements ProcedureEvent {

    public static final String TYPE = "vn.gov.directive24.procedure.component-cut.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return procedureCode;
    }
}
