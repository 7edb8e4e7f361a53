package vn.gov.directive24.registry;

import java.util.List;
import vn.gov.directive24.testing.TestTokens;

/** The callers that the registry's tests know. */
public final class RegistryTokens {

    private static final String READ_AND_WRITE = "registry:read registry:write";

    private RegistryTokens() {}

    public static String registryOfficer() {
        return TestTokens.token("registry", "BCA", List.of("OFFICER", "REGISTRY_OFFICER"), READ_AND_WRITE);
    }

    public static String officerOf(String agency) {
        return TestTokens.token("officer", agency, List.of("OFFICER"), READ_AND_WRITE);
    }

    public static String overseer() {
        return TestTokens.token(
                "vpcp", "VPCP", List.of("OFFICER", "OVERSEER"), "registry:read registry:report registry:oversee");
    }

    /** Reads, and answers for her agency. */
    public static String respondentOf(String agency) {
        return TestTokens.token("respondent", agency, List.of("OFFICER"), "registry:read registry:report");
    }

    public static String citizen(String subject) {
        return TestTokens.token(subject, "", List.of("CITIZEN"), "registry:report");
    }

    /** Somebody who may only read. */
    public static String desk() {
        return TestTokens.token("desk", "P01", List.of("OFFICER"), "registry:read");
    }

    public static String administrator() {
        return TestTokens.token("admin", "VPCP", List.of("ADMIN"), READ_AND_WRITE + " registry:admin");
    }
}
