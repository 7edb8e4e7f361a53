package vn.gov.directive24.procedure;

import java.util.List;
import vn.gov.directive24.testing.TestTokens;

/** The callers that the procedure service's tests know. */
public final class ProcedureTokens {

    private static final String READ_AND_WRITE = "procedure:read procedure:write";

    private ProcedureTokens() {}

    public static String procedureOfficer() {
        return TestTokens.token("procedure", "BTP", List.of("OFFICER", "PROCEDURE_OFFICER"), READ_AND_WRITE);
    }

    public static String officerOf(String agency) {
        return TestTokens.token("officer", agency, List.of("OFFICER"), READ_AND_WRITE);
    }

    public static String readerOf(String agency) {
        return TestTokens.token("reader", agency, List.of("OFFICER", "PROCEDURE_OFFICER"), "procedure:read");
    }
}
