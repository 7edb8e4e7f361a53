package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.directive24.standalone.data.StandaloneFailure;
import vn.gov.directive24.testing.Api;

/** The platform as a whole: killed after its first start, then started again on the same folder. */
@Order(1)
class StandaloneIT {

    private static final String DOCUMENT_TYPE = "SYN-KEPT";

    @TempDir
    static Path parent;

    private static final PlatformPorts PORTS = PlatformPorts.free();
    private static String firstWords = "";
    private static String thirdRun = "";
    private static String leftoverStopped = "";
    private static String nothingLeft = "";
    private static Platform platform;

    @BeforeAll
    static void surviveAKill() throws Exception {
        var data = parent.resolve("data");
        var first = ForkedPlatform.start(
                parent.resolve("first.log"),
                "run",
                "--data",
                data.toString(),
                "--port-offset",
                Integer.toString(PORTS.offset()),
                "--as-of",
                "2025-10-15");
        firstWords = first.said();
        var token = ForkedPlatform.run(parent.resolve("token.log"), "token", "--data", data.toString(), "registry");
        var registered = Api.at(PORTS.of(PlatformService.REGISTRY))
                .as(token.substring(2).strip())
                .post("/api/v1/document-types", """
                        {"code": "%s", "nameVi": "Giấy tờ mẫu", "holder": "PERSONAL", "managingAgency": "BXD",
                         "synthetic": true}
                        """.formatted(DOCUMENT_TYPE));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        first.kill();
        thirdRun = ForkedPlatform.run(
                parent.resolve("other.log"), "run", "--ephemeral", "--port-offset", Integer.toString(PORTS.offset()));
        leftoverStopped = ForkedPlatform.run(parent.resolve("stop.log"), "stop", "--data", data.toString());
        nothingLeft = ForkedPlatform.run(parent.resolve("stop2.log"), "stop", "--data", data.toString());

        platform = Platform.start(PlatformOptions.in(data).on(PORTS));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void tellsItsAddressesAndTheNewPasswords() {
        assertThat(firstWords)
                .contains("http://localhost:" + PORTS.of(PlatformService.DEADLINE))
                .contains("2025-10-15 08:0")
                .containsPattern("vpcp +\\S{8,}")
                .doesNotContain("Exception");
        assertThat(platform.newPasswords()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void answersWhoeverHasAToken(PlatformService service) {
        var api = Api.at(platform.ports().of(service));

        assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(api.get("/v3/api-docs").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/audit-trail/verification").status()).isEqualTo(401);
        var trail = api.as(platform.token("auditor")).get("/api/v1/audit-trail/verification");
        assertThat(trail.status()).isEqualTo(200);
        assertThat(trail.json().at("/intact").asBoolean()).as(trail.body()).isTrue();
    }

    @Test
    void findsWhatWasAcknowledgedBeforeTheKill() {
        var found = Api.at(PORTS.of(PlatformService.REGISTRY))
                .as(platform.token("vpcp"))
                .get("/api/v1/document-types/" + DOCUMENT_TYPE);

        assertThat(found.status()).as(found.body()).isEqualTo(200);
    }

    @Test
    void namesAndEndsTheDatabaseServerThatTheKilledOneLeft() {
        var data = parent.resolve("data");

        assertThat(thirdRun)
                .startsWith("1 The platform on the data folder %s has port %d (for PostgreSQL)"
                        .formatted(data, PORTS.postgres()))
                .hasLineCount(1);
        assertThat(leftoverStopped)
                .startsWith("0 No platform runs on %s; the PostgreSQL process ".formatted(data))
                .endsWith(" that a killed one had left there is stopped.\n");
        assertThat(nothingLeft).isEqualTo("0 No platform runs on %s.\n".formatted(data));
    }

    @Test
    void keepsAndMovesItsClock() {
        assertThat(platform.clock().today()).isEqualTo(LocalDate.of(2025, 10, 15));

        var moved = Api.at(PORTS.sandbox()).as(platform.token("admin")).put("/sandbox/clock", """
                {"date": "2025-11-01"}
                """);

        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(platform.clock().today()).isEqualTo(LocalDate.of(2025, 11, 1));
    }

    @Test
    void letsARoleSeeItsOwnSchemaOnly() throws SQLException, IOException {
        var password = Files.readString(platform.dataFolder().resolve("secrets/registry.password"))
                .strip();
        try (var connection = DriverManager.getConnection(platform.jdbcUrl(), "registry", password);
                var statement = connection.createStatement()) {
            assertThat(statement
                            .executeQuery("select count(*) from registry.document_type")
                            .next())
                    .isTrue();
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.executeQuery("select * from deadline.audit_entry"))
                    .matches(failure -> "42501".equals(failure.getSQLState()), "insufficient privilege");
        }
    }

    @Test
    void tellsItsStatusAndThatItsFolderIsInUse() throws Exception {
        var data = platform.dataFolder().toString();

        var status = ForkedPlatform.run(parent.resolve("status.log"), "status", "--data", data);
        assertThat(status).startsWith("0 Running since").contains("Kafka").doesNotContain("DOWN");
        var audit = ForkedPlatform.run(parent.resolve("audit.log"), "audit", "verify", "--data", data);
        assertThat(audit).startsWith("0 ").hasLineCount(PlatformService.values().length);
        var second = ForkedPlatform.run(parent.resolve("second.log"), "run", "--data", data, "--port-offset", "1");
        assertThat(second).startsWith("1 A platform already runs").hasLineCount(1);
    }

    @Test
    void namesATakenPort() throws Exception {
        var ports = PlatformPorts.free();
        try (var taken = new ServerSocket(ports.of(PlatformService.BIOMETRIC), 1, InetAddress.getLoopbackAddress())) {
            var said = ForkedPlatform.run(
                    parent.resolve("taken.log"),
                    "run",
                    "--ephemeral",
                    "--port-offset",
                    Integer.toString(ports.offset()));

            assertThat(said)
                    .startsWith("1 Another program listens on port %d (for the biometric gateway)"
                            .formatted(taken.getLocalPort()))
                    .hasLineCount(1);
        }
    }

    @Test
    void refusesAFolderThatIsHalfDeleted() throws IOException {
        var folder = parent.resolve("half");
        Files.createDirectories(folder.resolve("kafka"));
        Files.createFile(folder.resolve("directive24.lock"));
        Files.copy(platform.dataFolder().resolve("contents.txt"), folder.resolve("contents.txt"));

        assertThatExceptionOfType(StandaloneFailure.class)
                .isThrownBy(() -> Platform.start(PlatformOptions.in(folder)))
                .withMessageContaining("is damaged (kafka/meta.properties is missing)");
    }
}
