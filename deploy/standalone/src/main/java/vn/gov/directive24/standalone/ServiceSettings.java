package vn.gov.directive24.standalone;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.gov.directive24.standalone.data.Secrets;

/**
 * The settings that a deployment would put into each service's environment.
 *
 * @param rules where the registry keeps the rules on papers for a start without its database
 */
record ServiceSettings(PlatformPorts ports, String jdbcUrl, String kafka, Secrets secrets, Path rules) {

    /** As command line arguments, which nothing in the environment of the user overrides. */
    String[] of(PlatformService service) {
        var settings = new HashMap<>(Map.of(
                "SERVER_PORT",
                Integer.toString(ports.of(service)),
                "SERVER_ADDRESS",
                "127.0.0.1",
                "DB_URL",
                jdbcUrl,
                "DB_USERNAME",
                service.key(),
                "DB_PASSWORD",
                secrets.password(service.key()),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "OIDC_ISSUER",
                issuer(ports),
                "OIDC_JWKS_URI",
                issuer(ports) + "/oauth2/jwks",
                "AUDIT_SIGNING_KEY_FILE",
                secrets.file(service.key() + ".audit-key").toString(),
                // A person waits at the terminal for the end.
                "spring.lifecycle.timeout-per-shutdown-phase",
                "3s"));
        settings.put(
                "WEBHOOK_KEYSET_FILE",
                secrets.file(service.key() + ".webhook-keyset.json").toString());
        settings.put(
                "PERSONAL_DATA_KEYSET_FILE",
                secrets.file(service.key() + ".personal-keyset.json").toString());
        settings.put(
                "LIST_KEYSET_FILE",
                secrets.file(service.key() + ".list-keyset.json").toString());
        settings.put("PAPER_RULES_FOLDER", rules.toString());
        // A receiver to try things out with runs on the same machine.
        settings.put("WEBHOOK_ALLOW_LOOPBACK", "true");
        return arguments(settings.entrySet().stream());
    }

    String[] ofSandbox() {
        return arguments(Map.of(
                "server.port",
                Integer.toString(ports.sandbox()),
                "server.address",
                "127.0.0.1",
                "sandbox.issuer",
                issuer(ports),
                "sandbox.consoles[0]",
                "http://localhost:" + (8080 + ports.offset()),
                "sandbox.consoles[1]",
                "http://127.0.0.1:" + (8080 + ports.offset()),
                "spring.lifecycle.timeout-per-shutdown-phase",
                "3s")
                .entrySet()
                .stream());
    }

    static String issuer(PlatformPorts ports) {
        return "http://localhost:" + ports.sandbox();
    }

    private static String[] arguments(Stream<Map.Entry<String, String>> settings) {
        return settings.map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
