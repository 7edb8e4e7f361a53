package vn.gov.directive24.standalone;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.gov.directive24.sandbox.SandboxTokens;

/** A running platform: PostgreSQL, Kafka, the sandbox and the services, all in this JVM but PostgreSQL's processes. */
public final class Platform implements AutoCloseable {

    private final ServiceSettings settings;
    private final PlatformClock clock;
    private final Path dataFolder;
    private final OffsetDateTime startedAt;
    private final Map<String, String> newPasswords;
    private final RunningParts parts;

    Platform(
            ServiceSettings settings,
            PlatformClock clock,
            Path dataFolder,
            OffsetDateTime startedAt,
            Map<String, String> newPasswords,
            RunningParts parts) {
        this.settings = settings;
        this.clock = clock;
        this.dataFolder = dataFolder;
        this.startedAt = startedAt;
        this.newPasswords = new LinkedHashMap<>(newPasswords);
        this.parts = parts;
    }

    /**
     * Starts everything and returns when every service is ready.
     *
     * @throws RuntimeException whose message is one sentence for a person when something cannot start; by then nothing
     *     runs any more
     */
    public static Platform start(PlatformOptions options) {
        return new PlatformStart(options, Progress.SILENT).run();
    }

    public PlatformPorts ports() {
        return settings.ports();
    }

    /** Without a slash at its end. */
    public String url(PlatformService service) {
        return "http://localhost:" + ports().of(service);
    }

    public String sandboxUrl() {
        return "http://localhost:" + ports().sandbox();
    }

    /** For the role of a schema; its password is in {@code secrets} of the data folder. */
    public String jdbcUrl() {
        return settings.jdbcUrl();
    }

    /** Bootstrap servers. */
    public String kafka() {
        return settings.kafka();
    }

    /** A bearer token of a seeded user, such as {@code vpcp}. */
    public String token(String user) {
        return new SandboxTokens(dataFolder, ServiceSettings.issuer(ports())).mint(user);
    }

    /** What the services take for the present. */
    public PlatformClock clock() {
        return clock;
    }

    public Path dataFolder() {
        return dataFolder;
    }

    /** When the start began, on the real clock. */
    public OffsetDateTime startedAt() {
        return startedAt;
    }

    /** User name to password of the users that this start has made; all at the first start, afterwards none. */
    public Map<String, String> newPasswords() {
        return Collections.unmodifiableMap(newPasswords);
    }

    /** Ends everything; what was acknowledged is on the disk with or without it. */
    @Override
    public void close() {
        parts.close();
    }
}
