package vn.gov.directive24.standalone;

import java.util.Arrays;
import java.util.Optional;
import vn.gov.directive24.biometric.BiometricGatewayApplication;
import vn.gov.directive24.deadline.DeadlineTrackerApplication;
import vn.gov.directive24.identity.IdentityApplication;
import vn.gov.directive24.procedure.ProcedureApplication;
import vn.gov.directive24.registry.DocumentRegistryApplication;

/** The services of the platform. A service's key names its configuration, its schema and its role. */
public enum PlatformService {
    // title, module, port, page, application, key
    DEADLINE(
            "deadline tracker",
            "deadline-tracker-service",
            8080,
            "",
            DeadlineTrackerApplication.class,
            DeadlineTrackerApplication.CONFIG_NAME),
    IDENTITY("identity", "identity-service", 8081, "", IdentityApplication.class, IdentityApplication.CONFIG_NAME),
    REGISTRY(
            "document registry",
            "document-registry-service",
            8082,
            "",
            DocumentRegistryApplication.class,
            DocumentRegistryApplication.CONFIG_NAME),
    PROCEDURE(
            "procedures", "procedure-service", 8083, "", ProcedureApplication.class, ProcedureApplication.CONFIG_NAME),
    BIOMETRIC(
            "biometric gateway",
            "biometric-gateway-service",
            8084,
            "",
            BiometricGatewayApplication.class,
            BiometricGatewayApplication.CONFIG_NAME);

    private final String title;
    private final String module;
    private final int port;
    private final String page;
    private final Class<?> application;
    private final String key;

    PlatformService(String title, String module, int port, String page, Class<?> application, String key) {
        this.title = title;
        this.module = module;
        this.port = port;
        this.page = page;
        this.application = application;
        this.key = key;
    }

    public String title() {
        return title;
    }

    public String key() {
        return key;
    }

    /** By key or by the name of its module. */
    public static Optional<PlatformService> named(String name) {
        return Arrays.stream(values())
                .filter(service -> name.equals(service.key) || name.equals(service.module))
                .findFirst();
    }

    /** The path of what a person looks at in a browser, or nothing when there is only the API. */
    public String page() {
        return page;
    }

    int port() {
        return port;
    }

    Class<?> application() {
        return application;
    }
}
