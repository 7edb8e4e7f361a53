package vn.gov.directive24.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.sandbox.clock.SettableClock;
import vn.gov.directive24.sandbox.clock.TimeTravel;

class ClockIT {

    private static final String ISSUER = "http://localhost:8090";

    @TempDir
    static Path data;

    private static final SettableClock CLOCK = new SettableClock(OffsetDateTime.MIN);
    private static RunningSandbox sandbox;
    private static Browser client;

    @BeforeAll
    static void start() {
        sandbox = SandboxApplication.run(
                data,
                context -> context.getBeanFactory().registerSingleton("timeTravel", (TimeTravel) CLOCK),
                "--server.port=0",
                "--sandbox.issuer=" + ISSUER);
        client = new Browser(sandbox.port());
    }

    @AfterAll
    static void stop() {
        client.close();
        sandbox.close();
    }

    @BeforeEach
    void setBack() {
        CLOCK.moveTo(LocalDate.of(2025, 10, 15));
    }

    @Test
    void tellsThePresentOfThePlatformInVietNam() throws Exception {
        var answer = client.get("/sandbox/clock");

        assertThat(answer.body()).isEqualTo("{\"now\":\"2025-10-15T08:00:00+07:00\",\"movable\":true}");
    }

    @Test
    void movesForwardForAnAdministrator() throws Exception {
        var answer = put(client, token("admin"), "{\"date\": \"2025-11-01\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("now").asString())
                .startsWith("2025-11-01T")
                .endsWith("+07:00");
        assertThat(client.get("/sandbox/clock").body()).isEqualTo(answer.body());
    }

    @Test
    void staysWhereItIsWhenTheDayIsToday() throws Exception {
        var answer = put(client, token("admin"), "{\"date\": \"2025-10-15\"}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).path("now").asString()).isEqualTo("2025-10-15T08:00:00+07:00");
    }

    @Test
    void neverGoesBack() throws Exception {
        var answer = put(client, token("admin"), "{\"date\": \"2025-10-14\"}");

        assertProblem(answer, 409, "clock-backwards");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"date\": \"2025-02-30\"}",
                "{\"date\": \"01/11/2025\"}",
                "{\"date\": \"9999-01-01\"}",
                "{\"date\": \"-2025-11-01\"}",
                "{\"date\": 20393}",
                "{\"date\": null}",
                "{}",
                "",
                "[]",
                "null",
                "{\"date\": \"2025-11-01\"",
                "{\"date\": \"2025-11-01\", \"time\": \"08:00\"}",
                "{\"date\": \"2025-11-01\", \"date\": \"2025-12-01\"}"
            })
    void refusesWhatIsNoDay(String body) throws Exception {
        assertProblem(put(client, token("admin"), body), 400, "malformed-request");
        assertThat(client.get("/sandbox/clock").body()).contains("2025-10-15");
    }

    @Test
    void refusesEverybodyButAnAdministrator() throws Exception {
        assertProblem(put(client, token("vpcp"), "{\"date\": \"2025-11-01\"}"), 403, "forbidden");
        assertProblem(put(client, "no.valid.token", "{\"date\": \"2025-11-01\"}"), 401, "unauthenticated");
        var expired = new SandboxTokens(data, ISSUER).mint("admin", Duration.ofMinutes(-2));
        assertProblem(put(client, expired, "{\"date\": \"2025-11-01\"}"), 401, "unauthenticated");
        var foreign = new SandboxTokens(data, "http://elsewhere.example").mint("admin");
        assertProblem(put(client, foreign, "{\"date\": \"2025-11-01\"}"), 401, "unauthenticated");
        var anonymous = client.send(HttpRequest.newBuilder(client.resolve("/sandbox/clock"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"date\": \"2025-11-01\"}")));
        assertProblem(anonymous, 401, "unauthenticated");
        assertThat(anonymous.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void cannotBeMovedOnAPlatformOfTheRealTime() throws Exception {
        try (var real = SandboxApplication.run(data, "--server.port=0", "--sandbox.issuer=" + ISSUER);
                var visitor = new Browser(real.port())) {
            var reading = json(visitor.get("/sandbox/clock"));

            assertThat(reading.path("movable").asBoolean()).isFalse();
            assertThat(reading.path("now").asString()).endsWith("+07:00");
            var answer = put(visitor, token("admin"), "{\"date\": \"2025-11-01\"}");
            assertProblem(answer, 409, "clock-not-movable");
            assertThat(json(answer).path("remedy").asString()).contains("--as-of");
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/" + code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("remedy").asString()).isNotBlank();
        assertThat(problem.path("fault").asString()).isEqualTo("CALLER");
    }

    private static HttpResponse<String> put(Browser client, String token, String body)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(client.resolve("/sandbox/clock"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String token(String userName) {
        return new SandboxTokens(data, ISSUER).mint(userName);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.builder().build().readTree(answer.body());
    }
}
