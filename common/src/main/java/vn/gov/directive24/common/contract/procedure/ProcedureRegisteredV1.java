package vn.gov.directive24.common.contract.procedure;

import java.time.LocalDate;
import java.util.List;

/**
 * A procedure is in the catalogue.
 *
 * @param code number in the national database, for example {@code 1.000178}
 * @param agency code of the agency that owns the procedure
 * @param programmes {@code VNEID_324}, {@code DATA_196}, {@code ONLINE_25}: the programmes it counts for
 * @param on the day in Viet Nam
 */
public record ProcedureRegisteredV1(
        String code, String name, String agency, List<String> programmes, boolean synthetic, LocalDate on)
        implements ProcedureEvent {

    public static final String TYPE = "vn.gov.directive24.procedure.procedure-registered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
