package vn.gov.directive24.identity;

import java.util.List;
import vn.gov.directive24.testing.TestTokens;

/** The callers that the identity service's tests know. */
public final class IdentityTokens {

    private static final String READ_AND_WRITE = "identity:read identity:write";

    private IdentityTokens() {}

    public static String officerOf(String agency) {
        return TestTokens.token("officer", agency, List.of("OFFICER"), READ_AND_WRITE);
    }

    public static String admin() {
        return TestTokens.token("admin", "VPCP", List.of("ADMIN"), READ_AND_WRITE + " identity:admin");
    }
}
