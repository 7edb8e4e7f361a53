package vn.gov.directive24.common.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestApplication;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TestIssuer;
import vn.gov.directive24.common.testapp.TopicReader;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;

/** A database of its own, which goes away and comes back under a running service. */
class DatabaseAwayIT {

    private static final String SCHEMA = "testapp";

    @TempDir
    Path folder;

    @Test
    void saysThatADependencyIsAwayAndGoesOnWhenItIsBack() {
        var database = EmbeddedPostgresServer.start(folder, 0);
        database.provision(SCHEMA, Servers.PASSWORD);
        try (var service = started(database)) {
            var anybody = Api.at(service);
            var officer = anybody.as(TestIssuer.SHARED.token("officer", "OFFICER"));
            assertThat(write(officer, "before").status()).isEqualTo(201);

            database.close();

            for (var answer : List.of(
                    officer.get("/api/v1/notes/before"),
                    write(officer, "during"),
                    write(officer.with("Idempotency-Key", "k"), "during"))) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.problem()).isEqualTo("dependency-away");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.json().at("/fault").asString()).isEqualTo("PLATFORM");
            }
            assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);

            database = EmbeddedPostgresServer.start(folder, database.port());

            await().until(() -> write(officer, "during").status() == 201);
            try (var reader = new TopicReader(TestEvent.TOPIC)) {
                await().until(() -> reader.firstSequencesOf("during").equals(List.of(1L)));
            }
            assertThat(anybody.get("/actuator/health/readiness").status()).isEqualTo(200);
        } finally {
            database.close();
        }
    }

    private static Api.Answer write(Api caller, String code) {
        return caller.post("/api/v1/notes", """
                {"code": "%s", "text": "text"}
                """.formatted(code));
    }

    private static ConfigurableApplicationContext started(EmbeddedPostgresServer database) {
        return PlatformApplication.builder(TestApplication.class, TestApplication.CONFIG_NAME)
                .run(
                        "--server.port=0",
                        "--DB_URL=" + database.jdbcUrl(),
                        "--DB_PASSWORD=" + Servers.PASSWORD,
                        "--DB_USERNAME=" + SCHEMA,
                        "--KAFKA_BOOTSTRAP_SERVERS=" + Servers.kafka(),
                        "--OIDC_ISSUER=" + TestIssuer.SHARED.url(),
                        "--LOG_FORMAT=",
                        // Who is away is waited for less long than in earnest.
                        "--spring.datasource.hikari.connection-timeout=1500",
                        // Not the group of the other tests.
                        "--spring.kafka.consumer.group-id=database-away");
    }
}
