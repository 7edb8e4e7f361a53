package vn.gov.directive24.biometric;

import java.util.List;
import vn.gov.directive24.testing.TestTokens;

/** The callers that the biometric gateway's tests know. */
public final class BiometricTokens {

    private static final String READ_AND_WRITE = "biometric:read biometric:write";

    private BiometricTokens() {}

    public static String officerOf(String agency) {
        return TestTokens.token("officer", agency, List.of("OFFICER"), READ_AND_WRITE);
    }

    public static String admin() {
        return TestTokens.token("admin", "VPCP", List.of("ADMIN"), READ_AND_WRITE + " biometric:admin");
    }
}
