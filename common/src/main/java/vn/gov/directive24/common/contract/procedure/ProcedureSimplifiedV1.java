package vn.gov.directive24.common.contract.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A procedure has had a component cut and has no candidate left.
 *
 * @param programmes the programmes it counts for
 * @param on the day in Viet Nam
 */
public record ProcedureSimplifiedV1(
        String code, String agency, List<String> programmes, boolean synthetic, LocalDate on)
        implements ProcedureEvent {

    public static final String TYPE = "vn.gov.directive24.procedure.procedure-simplified.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
