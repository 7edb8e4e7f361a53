package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;
import vn.gov.directive24.registry.DocumentRegistryApplication;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Servers;
import vn.gov.directive24.testing.TestTokens;

/** Two instances on a database of their own, which goes away, and a Kafka that never was there for one of them. */
class RulesEverywhereIT {

    private static final String DECISIONS = "/api/v1/paper-demands/decisions";
    private static final Duration LIVE = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void changesTogetherInEveryInstanceAndAnswersOnWithoutDatabaseAndKafka() throws Exception {
        var database = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
        database.provision("registry", Servers.PASSWORD);
        try (var one = started(database, Servers.kafka(), "one");
                var other = started(database, "localhost:1", "other")) {
            changesEverywhere(one, other);
            showsNobodyHalfAChange(one, other);

            database.close();

            for (var service : new ConfigurableApplicationContext[] {one, other}) {
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                    var answer = ask(service, "CAN-CUOC", "9.1");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
                    assertThat(answer.json().at("/rulesConfirmed").asBoolean()).isFalse();
                    assertThat(answer.header("Rules-As-Of")).isNotBlank();
                });
                assertThat(desk(service)
                                .with("Idempotency-Key", "k")
                                .post(DECISIONS, "[]")
                                .status())
                        .isEqualTo(200);
                assertThat(desk(service).get("/api/v1/paper-rules").status()).isEqualTo(503);
                assertThat(desk(service).get("/actuator/health/readiness").status())
                        .isEqualTo(200);
            }
            assertThat(Files.readString(folder.resolve("one").resolve("paper-rules.json")))
                    .contains("NQ66.7-PL1-4");
            startsFromDisk(database);
        } finally {
            database.close();
        }
    }

    private void startsFromDisk(EmbeddedPostgresServer away) {
        try (var late = started(away, "localhost:1", "one")) {
            var answer = ask(late, "CAN-CUOC", "9.1");
            assertThat(answer.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
            assertThat(answer.json().at("/rulesConfirmed").asBoolean()).isFalse();
            assertThat(desk(late).get("/api/v1/paper-rules").status()).isEqualTo(503);
        }
    }

    private void changesEverywhere(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        change(one, "CUT", 0);

        await().untilAsserted(() -> {
            assertThat(reasonOf(ask(other, "HO-CHIEU", "8.1"))).isEqualTo("CUT");
            assertThat(reasonOf(ask(other, "LY-HON", "8.1"))).isEqualTo("CUT");
        });
    }

    /** Two rules are changed together again and again, while batches ask about both; each is live within a second. */
    private void showsNobodyHalfAChange(ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        var ended = new AtomicBoolean();
        var seen = new AtomicInteger();
        var asking = CompletableFuture.runAsync(() -> {
            var before = "";
            while (!ended.get()) {
                var answers = desk(other).post(DECISIONS, """
                                [{"procedureCode": "8.1", "paper": "HO-CHIEU", "asker": "P01", "date": "2026-06-01"},
                                 {"procedureCode": "8.1", "paper": "LY-HON", "asker": "P01", "date": "2026-06-01"}]
                                """).json();
                var first = answers.at("/0/reason").asString();
                assertThat(answers.at("/1/reason").asString()).isEqualTo(first);
                if (!first.equals(before)) {
                    seen.incrementAndGet();
                    before = first;
                }
            }
        });
        var times = new ArrayList<Duration>();
        for (int version = 1; version <= 10; version++) {
            var now = version % 2 == 0 ? "CUT" : "PERMITTED";
            change(one, now, version);
            var written = System.nanoTime();
            await().atMost(Duration.ofSeconds(20))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> reasonOf(ask(other, "HO-CHIEU", "8.1")).equals(now));
            times.add(Duration.ofNanos(System.nanoTime() - written));
        }
        ended.set(true);
        asking.join();
        assertThat(seen.get()).isGreaterThan(2);
        // The middle one: this machine may have other things to do for a moment.
        times.sort(Comparator.naturalOrder());
        assertThat(times.get(times.size() / 2)).isLessThanOrEqualTo(LIVE);
    }

    private static void change(ConfigurableApplicationContext service, String effect, int version) {
        var rule = """
                {"code": "%s", "effect": "%s", "procedure": "8.1", "types": ["%s"], "from": "2026-01-01",
                 "document": "ND1", "citation": {"document": "1/2026/NĐ-CP", "textVi": "Thử"}, "ifVersion": %d}""";
        var answer = Api.at(port(service))
                .as(RegistryTokens.administrator())
                .post(
                        "/api/v1/paper-rules/changes",
                        "{\"legalReference\": \"Nghị định 1\", \"write\": [%s, %s]}"
                                .formatted(
                                        rule.formatted("T-1", effect, "HO-CHIEU", version),
                                        rule.formatted("T-2", effect, "LY-HON", version)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Api.Answer ask(ConfigurableApplicationContext service, String paper, String procedure) {
        return desk(service).post(DECISIONS, """
                        {"procedureCode": "%s", "paper": "%s", "asker": "P01", "date": "2026-06-01"}
                        """.formatted(procedure, paper));
    }

    private static String reasonOf(Api.Answer answer) {
        return answer.json().at("/reason").asString();
    }

    private static Api desk(ConfigurableApplicationContext service) {
        return Api.at(port(service)).as(RegistryTokens.desk());
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext started(EmbeddedPostgresServer database, String kafka, String name) {
        return PlatformApplication.builder(DocumentRegistryApplication.class, DocumentRegistryApplication.CONFIG_NAME)
                .run(
                        "--server.port=0",
                        "--DB_URL=" + database.jdbcUrl(),
                        "--DB_PASSWORD=" + Servers.PASSWORD,
                        "--DB_USERNAME=registry",
                        "--KAFKA_BOOTSTRAP_SERVERS=" + kafka,
                        "--OIDC_ISSUER=" + TestTokens.issuer(),
                        "--PAPER_RULES_FOLDER=" + folder.resolve(name),
                        "--LOG_FORMAT=");
    }
}
