package vn.gov.directive24.deadline;

import java.util.List;
import vn.gov.directive24.testing.TestTokens;

/** The callers that the tracker's tests know. */
public final class TrackerTokens {

    private static final String READ_AND_WRITE = "deadline:read deadline:write";

    private TrackerTokens() {}

    public static String overseer() {
        return TestTokens.token("vpcp", "VPCP", List.of("OFFICER", "OVERSEER"), READ_AND_WRITE + " deadline:oversee");
    }

    public static String overseerOfBca() {
        return TestTokens.token("bca", "BCA", List.of("OFFICER", "OVERSEER"), READ_AND_WRITE + " deadline:oversee");
    }

    public static String administrator() {
        return TestTokens.token("admin", "VPCP", List.of("ADMIN"), READ_AND_WRITE + " deadline:admin");
    }

    public static String officerOf(String agency) {
        return TestTokens.token("officer-" + agency, agency, List.of("OFFICER"), READ_AND_WRITE);
    }
}
