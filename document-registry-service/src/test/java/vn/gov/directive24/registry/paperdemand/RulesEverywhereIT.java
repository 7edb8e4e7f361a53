package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.PlatformApplication;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;
import vn.gov.directive24.registry.DocumentRegistryApplication;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Servers;
import vn.gov.directive24.testing.TestTokens;

/** Two instances without Kafka, on a database of their own, which goes away. How fast they are is a benchmark's matter. */
class RulesEverywhereIT {

    private static final String DECISIONS = "/api/v1/paper-demands/decisions";
    private static final String RULES = "/api/v1/paper-rules";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int CHANGES = 6;
    private static final double CONFIRMED_FOR = 10;

    private final Later clock = new Later();

    @TempDir
    Path folder;

    @Test
    void changesWholeInEveryInstanceAndAnswersOnWithoutItsServers() {
        var database = EmbeddedPostgresServer.start(folder.resolve("postgres"), 0);
        try {
            database.provision("registry", Servers.PASSWORD);
            try (var one = started(database, "one");
                    var other = started(database, "other")) {
                showsTheOtherOnlyWholeChanges(one, other);
                outlivesARuleThatItCannotRead(database, one, other);
                database.close();
                answersFromMemory(one);
                answersFromMemory(other);
            }
            startsFromDisk(database);
        } finally {
            database.close();
        }
    }

    /** Two rules are changed together again and again, while batches ask about both. */
    private static void showsTheOtherOnlyWholeChanges(
            ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        var ended = new AtomicBoolean();
        var seen = new AtomicReference<>("");
        var asking = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                var answers = desk(other).post(DECISIONS, """
                                [{"procedureCode": "8.1", "paper": "HO-CHIEU", "asker": "P01", "date": "2026-06-01"},
                                 {"procedureCode": "8.1", "paper": "LY-HON", "asker": "P01", "date": "2026-06-01"}]
                                """).json();
                assertThat(answers.at("/1/reason").asString())
                        .isEqualTo(answers.at("/0/reason").asString());
                seen.set(answers.at("/0/reason").asString());
            }
        });
        try {
            for (int version = 0; version < CHANGES; version++) {
                var now = version % 2 == 0 ? "CUT" : "PERMITTED";
                change(one, now, version);
                await().atMost(PATIENCE).until(() -> asking.isDone() || now.equals(seen.get()));
            }
        } finally {
            ended.set(true);
        }
        asking.join();
    }

    /** As a later release may write, while this one still runs. */
    private static void outlivesARuleThatItCannotRead(
            EmbeddedPostgresServer database, ConfigurableApplicationContext one, ConfigurableApplicationContext other) {
        write(database, 1, "{\"effect\": \"OF_A_LATER_RELEASE\"}");
        await().atMost(PATIENCE)
                .until(() -> !ask(other).json().at("/rulesConfirmed").asBoolean(true));
        assertThat(ask(one).json().at("/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(metric(other)).isGreaterThan(CONFIRMED_FOR);

        var readable = PaperDemands.rule("T-3", PaperRule.Effect.CUT, "8.2", List.of("HO-CHIEU"), "2026-01-01", null);
        write(database, 2, JsonMapper.builder().build().writeValueAsString(readable));
        await().atMost(PATIENCE)
                .until(() -> ask(other).json().at("/rulesConfirmed").asBoolean(false)
                        && ask(one).json().at("/rulesConfirmed").asBoolean(false));
        assertThat(metric(other)).isLessThan(CONFIRMED_FOR);
    }

    private static double metric(ConfigurableApplicationContext service) {
        return service.getBean(MeterRegistry.class)
                .get("directive24.paper.rules.age.seconds")
                .gauge()
                .value();
    }

    private static void write(EmbeddedPostgresServer database, int version, String content) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), "registry", Servers.PASSWORD);
                var insert = connection.prepareStatement("""
                        insert into registry.paper_rule_version (code, version, origin, effect, valid_from, content,
                                                                 legal_reference, actor, at)
                        values ('T-3', ?, 'ADMINISTRATOR', 'CUT', '2026-01-01', ?, 'x', 'x', now())
                        """)) {
            insert.setInt(1, version);
            insert.setString(2, content);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answersFromMemory(ConfigurableApplicationContext service) {
        clock.goOn();

        var answer = ask(service);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
        saysThatItsRulesAreOld(answer);
        assertThat(desk(service)
                        .with("Idempotency-Key", "k")
                        .post(DECISIONS, "[]")
                        .status())
                .isEqualTo(200);
        assertThat(desk(service).get(RULES).status()).isEqualTo(503);
        assertThat(desk(service).get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    private void startsFromDisk(EmbeddedPostgresServer away) {
        try (var late = started(away, "one")) {
            var answer = ask(late);

            assertThat(answer.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
            saysThatItsRulesAreOld(answer);
            assertThat(desk(late).get(RULES).status()).isEqualTo(503);
        }
    }

    private void saysThatItsRulesAreOld(Api.Answer answer) {
        assertThat(answer.json().at("/rulesConfirmed").asBoolean(true)).isFalse();
        assertThat(answer.json().at("/rulesAsOf").asString()).isEqualTo(answer.header("Rules-As-Of"));
        assertThat(Instant.parse(answer.header("Rules-As-Of")))
                .isBeforeOrEqualTo(clock.instant().minus(Later.STEP));
    }

    private static void change(ConfigurableApplicationContext service, String effect, int version) {
        var rule = """
                {"code": "%s", "effect": "%s", "procedure": "8.1", "types": ["%s"], "from": "2026-01-01",
                 "document": "ND1", "citation": {"document": "1/2026/NĐ-CP", "textVi": "Thử"}, "ifVersion": %d}""";
        var answer = Api.at(port(service))
                .as(RegistryTokens.administrator())
                .post(
                        RULES + "/changes",
                        "{\"legalReference\": \"Nghị định 1\", \"write\": [%s, %s]}"
                                .formatted(
                                        rule.formatted("T-1", effect, "HO-CHIEU", version),
                                        rule.formatted("T-2", effect, "LY-HON", version)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static Api.Answer ask(ConfigurableApplicationContext service) {
        return desk(service)
                .post(
                        DECISIONS,
                        "{\"procedureCode\": \"9.1\", \"paper\": \"CAN-CUOC\", \"asker\": \"P01\", \"date\": \"2026-06-01\"}");
    }

    private static Api desk(ConfigurableApplicationContext service) {
        return Api.at(port(service)).as(RegistryTokens.desk());
    }

    private static int port(ConfigurableApplicationContext service) {
        return service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private ConfigurableApplicationContext started(EmbeddedPostgresServer database, String name) {
        return PlatformApplication.builder(DocumentRegistryApplication.class, DocumentRegistryApplication.CONFIG_NAME)
                .initializers(context ->
                        ((GenericApplicationContext) context).registerBean("clock", Clock.class, () -> clock))
                .run(
                        "--server.port=0",
                        "--DB_URL=" + database.jdbcUrl(),
                        "--DB_PASSWORD=" + Servers.PASSWORD,
                        "--DB_USERNAME=registry",
                        "--KAFKA_BOOTSTRAP_SERVERS=localhost:1",
                        // Who is away is waited for less long than in earnest.
                        "--spring.datasource.hikari.connection-timeout=1500",
                        "--spring.kafka.admin.properties.request.timeout.ms=500",
                        "--spring.kafka.admin.properties.default.api.timeout.ms=1000",
                        "--OIDC_ISSUER=" + TestTokens.issuer(),
                        "--PAPER_RULES_FOLDER=" + folder.resolve(name),
                        "--LOG_FORMAT=");
    }

    /** A clock that a test lets go on. */
    private static final class Later extends Clock {

        static final Duration STEP = Duration.ofMinutes(1);

        private volatile Duration ahead = Duration.ZERO;

        void goOn() {
            ahead = ahead.plus(STEP);
        }

        @Override
        public ZoneId getZone() {
            return TimeAutoConfiguration.VIET_NAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }
}
