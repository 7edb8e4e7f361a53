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
}
