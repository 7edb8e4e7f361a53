package vn.gov.directive24.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.testing.Api.Answer;

/**
 * What every service promises about bad input, repeats, tokens and its schema (architecture, sections 4 and 6). A
 * service's {@code ContractIT} extends this and describes one of its writes.
 */
public abstract class ServiceContract {

    private static final Set<String> PUBLIC = Set.of("/v3/api-docs", "/swagger-ui", "/actuator/health");

    @LocalServerPort
    protected int port;

    /** The service's schema, which is also its role. */
    protected abstract String schema();

    /** A token that may do everything in this service. */
    protected abstract String token();

    /** A write that creates something new each time; the body is valid and holds a fresh id. */
    protected abstract Write freshWrite();

    /** A GET path that answers 404 for an id that does not exist. */
    protected abstract String unknownResource();

    /** A list that takes {@code page} and {@code size}. */
    protected abstract String list();

    /** Creates something and returns a change to it that would succeed; its ETag before the change is {@code etag}. */
    protected abstract Change freshChange();

    /**
     * A request that would succeed.
     *
     * @param textField a top-level text field of the body
     * @param enumField a top-level enum field of the body
     */
    public record Write(String path, String body, String textField, String enumField) {

        String with(String field, String rawJson) {
            return body.replaceFirst(
                    "\"" + field + "\"\\s*:\\s*(\"[^\"]*\"|[^,}\\s]+)",
                    "\"" + field + "\": " + rawJson.replace("\\", "\\\\"));
        }
    }

    public record Change(String path, String body, String etag) {}

    protected Api api() {
        return Api.at(port).as(token());
    }

    @Test
    void refusesMalformedJson() {
        assertInvalid(api().post(freshWrite().path(), "{\"name\": "), "");
        assertInvalid(api().post(freshWrite().path(), ""), "");
        assertInvalid(api().post(freshWrite().path(), "[]"), "");
    }

    @Test
    void namesAnUnknownField() {
        var write = freshWrite();
        var body = write.body().stripTrailing().replaceFirst("\\}$", ", \"surprise\": 1}");

        assertInvalid(api().post(write.path(), body), "/surprise");
    }

    @Test
    void refusesAFieldGivenTwice() {
        var write = freshWrite();
        var body = write.body().stripTrailing().replaceFirst("\\}$", ", \"" + write.textField() + "\": \"again\"}");

        assertThat(api().post(write.path(), body).status()).isEqualTo(400);
    }

    @Test
    void namesAFieldThatIsNotOneOfTheKnownValues() {
        var write = freshWrite();

        assertInvalid(
                api().post(write.path(), write.with(write.enumField(), "\"NO-SUCH-VALUE\"")), "/" + write.enumField());
        assertInvalid(api().post(write.path(), write.with(write.enumField(), "0")), "/" + write.enumField());
    }

    @Test
    void namesATextThatIsMissingTooLongOrNotText() {
        var write = freshWrite();
        var field = "/" + write.textField();

        assertInvalid(api().post(write.path(), write.with(write.textField(), "null")), field);
        assertInvalid(api().post(write.path(), write.with(write.textField(), "17")), field);
        assertInvalid(
                api().post(write.path(), write.with(write.textField(), "\"" + "x".repeat(1_000_000) + "\"")), field);
        assertInvalid(api().post(write.path(), write.with(write.textField(), "\"bell \\u0007\"")), field);
        assertInvalid(api().post(write.path(), write.with(write.textField(), "\"nul \\u0000\"")), field);
    }

    @Test
    void refusesABodyOverTheLimit() {
        var answer = api().post(freshWrite().path(), "{\"x\": \"" + "x".repeat(3_000_000) + "\"}");

        assertThat(answer.status()).isEqualTo(413);
        assertProblem(answer);
    }

    @Test
    void answers404ForAnUnknownId() {
        var answer = api().get(unknownResource());

        assertThat(answer.status()).isEqualTo(404);
        assertProblem(answer);
        assertThat(api().get("/api/v1/no-such-thing").status()).isEqualTo(404);
    }

    @Test
    void namesABadQueryParameter() {
        for (var query : List.of("page=-1", "page=abc", "size=0", "size=1001", "size=99999999999999999999")) {
            var answer = api().get(list() + "?" + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.json().at("/errors/0").toString()).as(query).contains(query.split("=", -1)[0]);
        }
        assertThat(api().get(list() + "?q=%00").status()).isEqualTo(400);
    }

    @Test
    void refusesAWriteOnAStaleVersionAndTakesOneOnTheCurrent() {
        var change = freshChange();

        var stale = api().with("If-Match", "\"4711\"").post(change.path(), change.body());
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.json().at("/type").asString()).isEqualTo("/problems/stale-version");

        var current = api().with("If-Match", change.etag()).post(change.path(), change.body());
        assertThat(current.status()).as(current.body()).isEqualTo(200);
        assertThat(current.header("ETag")).isNotBlank().isNotEqualTo(change.etag());
    }

    @Test
    void answersARepeatedRequestAsTheFirstTime() {
        var write = freshWrite();
        var keyed = api().with("Idempotency-Key", UUID.randomUUID().toString());

        var first = keyed.post(write.path(), write.body());
        var second = keyed.post(write.path(), write.body());

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("Idempotent-Replay")).isEqualTo("true");
    }

    @Test
    void refusesAnIdempotencyKeyUsedForAnotherBody() {
        var keyed = api().with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post(freshWrite().path(), freshWrite().body()).status())
                .isEqualTo(201);

        var answer = keyed.post(freshWrite().path(), freshWrite().body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void forgetsAnIdempotencyKeyWhoseRequestWasRefused() {
        var write = freshWrite();
        var keyed = api().with("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(keyed.post(write.path(), "{}").status()).isEqualTo(400);

        assertThat(keyed.post(write.path(), write.body()).status()).isEqualTo(201);
    }

    @Test
    void answersTheNextRequestAfterARefusedOne() {
        var write = freshWrite();
        assertThat(api().post(write.path(), write.with(write.enumField(), "\"?\""))
                        .status())
                .isEqualTo(400);

        assertThat(api().post(write.path(), write.body()).status()).isEqualTo(201);
    }

    @Test
    void asksForATokenOnEveryEndpointButThePublicOnes() {
        var description = Api.at(port).get("/v3/api-docs");
        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().at("/openapi").asString()).startsWith("3.1");

        var walked = 0;
        for (var path : description.json().at("/paths").propertyNames()) {
            for (var method : description.json().at("/paths").get(path).propertyNames()) {
                if (isPublic(method, path)) {
                    continue;
                }
                var concrete = path.replaceAll("\\{[^}]+}", "1");
                var answer = Api.at(port).send(method.toUpperCase(java.util.Locale.ROOT), concrete, "{}");
                assertThat(answer.status()).as("%s %s", method, path).isEqualTo(401);
                assertProblem(answer);
                walked++;
            }
        }
        assertThat(walked).isGreaterThanOrEqualTo(4);
        assertThat(Api.at(port).get("/actuator/health").status()).isEqualTo(200);
        assertThat(Api.at(port).get("/actuator/prometheus").status()).isEqualTo(401);
    }

    /** Endpoints of this service that need no token; the method is in small letters. */
    protected boolean isPublic(String method, String path) {
        return isPublic(path);
    }

    /** Paths of this service that need no token. */
    protected boolean isPublic(String path) {
        return PUBLIC.stream().anyMatch(path::startsWith);
    }

    @Test
    void refusesExpiredAndForgedTokens() {
        for (var token : List.of(TestTokens.expiredToken(), TestTokens.forgedToken(), "nonsense")) {
            var answer = Api.at(port).as(token).get(list());
            assertThat(answer.status()).isEqualTo(401);
            assertProblem(answer);
        }
    }

    @Test
    void forbidsCallersWithoutTheScope() {
        var nobody = TestTokens.token("nobody", "BCA", List.of(), "");

        var answer = Api.at(port).as(nobody).get(list());

        assertThat(answer.status()).isEqualTo(403);
        assertProblem(answer);
    }

    @Test
    void keepsItsRoleOutOfOtherSchemas() throws SQLException {
        var neighbour = schema().equals("identity") ? "biometric" : "identity";
        Servers.postgres(neighbour);
        var url = Servers.postgres(schema());
        try (var owner = DriverManager.getConnection(url, neighbour, Servers.PASSWORD);
                var statement = owner.createStatement()) {
            statement.execute("create table if not exists secret (content text)");
        }

        try (var connection = DriverManager.getConnection(url, schema(), Servers.PASSWORD);
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from " + neighbour + ".secret"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void provesItsAuditTrail() {
        assertThat(api().post(freshWrite().path(), freshWrite().body()).status())
                .isEqualTo(201);
        var auditor = Api.at(port).as(TestTokens.token("auditor", "VPCP", List.of("AUDITOR"), schema() + ":audit"));

        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> {
                    var result = auditor.get("/api/v1/audit-trail/verification");
                    assertThat(result.status()).isEqualTo(200);
                    assertThat(result.json().at("/checked").asLong()).isPositive();
                    assertThat(result.json().at("/intact").asBoolean())
                            .as(result.body())
                            .isTrue();
                });
    }

    private static void assertInvalid(Answer answer, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertProblem(answer);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
    }

    private static void assertProblem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/type").asString()).startsWith("/problems/");
        assertThat(answer.json().at("/status").asInt()).isEqualTo(answer.status());
        assertThat(answer.json().at("/title").asString()).isNotBlank();
        assertThat(answer.json().at("/fault").asString()).isIn("CALLER", "UPSTREAM", "PLATFORM");
    }
}
