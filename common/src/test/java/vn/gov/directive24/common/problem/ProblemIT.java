package vn.gov.directive24.common.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.gov.directive24.common.problem.DomainException.Reason;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Mishaps;
import vn.gov.directive24.common.testapp.TestappIT;

@TestappIT
class ProblemIT {

    private static final String NOTES = "/api/v1/notes";

    @Autowired
    Mishaps mishaps;

    @Autowired
    EntityManager entities;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final String code = UUID.randomUUID().toString();

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new Refusal(Reason.NOT_FOUND), 404, "refused", "CALLER"),
                Arguments.of(new Refusal(Reason.STATE_CONFLICT), 409, "refused", "CALLER"),
                Arguments.of(new Refusal(Reason.RULE_VIOLATED), 422, "refused", "CALLER"),
                Arguments.of(new Refusal(Reason.NOT_ALLOWED), 403, "refused", "CALLER"),
                Arguments.of(new Refusal(Reason.MALFORMED), 400, "refused", "CALLER"),
                Arguments.of(new InvalidField("/text", "It makes no sense."), 400, "invalid-request", "CALLER"),
                Arguments.of(new OptimisticLockingFailureException("x"), 409, "concurrent-update", "CALLER"),
                Arguments.of(new DuplicateKeyException("x"), 409, "already-exists", "CALLER"),
                Arguments.of(refused("23505"), 409, "already-exists", "CALLER"),
                Arguments.of(refused("23503"), 409, "concurrent-update", "CALLER"),
                Arguments.of(refused("22021"), 400, "invalid-request", "CALLER"),
                Arguments.of(refused("22001"), 400, "invalid-request", "CALLER"),
                Arguments.of(refused("23514"), 500, "internal-error", "PLATFORM"),
                Arguments.of(new CannotCreateTransactionException("x"), 503, "dependency-away", "PLATFORM"),
                Arguments.of(new CannotGetJdbcConnectionException("x"), 503, "dependency-away", "PLATFORM"),
                Arguments.of(new CannotAcquireLockException("x"), 503, "dependency-away", "PLATFORM"),
                Arguments.of(new QueryTimeoutException("x"), 503, "dependency-away", "PLATFORM"),
                Arguments.of(new DependencyAway("x", new IllegalStateException()), 503, "dependency-away", "PLATFORM"),
                Arguments.of(new IllegalStateException("x"), 500, "internal-error", "PLATFORM"));
    }

    /** As the database words it. */
    private static DataIntegrityViolationException refused(String sqlState) {
        return new DataIntegrityViolationException("x", new SQLException("x", sqlState));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhoMustChangeWhat(RuntimeException failure, int status, String problem, String fault) {
        mishaps.befall(code, failure);

        var answer = write();

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.json().at("/title").asString()).isNotBlank();
        assertThat(answer.json().at("/fault").asString()).isEqualTo(fault);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
        assertThat(answer.header("Retry-After").isEmpty()).isEqualTo(status != 503);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void saysThatADependencyIsAwayWhenItsConnectionIsCutInTheMiddle(boolean throughJpa) {
        var cut = "select pg_terminate_backend(pg_backend_pid())";
        mishaps.befall(code, () -> {
            if (throughJpa) {
                entities.createNativeQuery(cut).getResultList();
            } else {
                jdbc.sql(cut).query().singleRow();
            }
        });

        var answer = write();

        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("dependency-away");
        assertThat(write().status()).isEqualTo(201);
    }

    @Test
    void keepsTheDetailsOfABugToItselfAndGivesItsTrace() {
        mishaps.befall(code, new IllegalStateException("password=secret at vn.gov.directive24"));

        var answer = write();

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.json().at("/traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "vn.gov", "at ");
    }

    @Test
    void describesWhatTheFrameworkRefusesInTheSameWay() {
        assertProblem(Api.officerAt(port).get("/api/v1/nothing"), 404, "not-found");
        assertProblem(Api.officerAt(port).send("DELETE", NOTES, BodyPublishers.noBody()), 405, "method-not-allowed");
        assertProblem(
                Api.officerAt(port).with("Content-Type", "text/plain").post(NOTES, "x"), 415, "unsupported-media-type");
        assertProblem(Api.officerAt(port).get(NOTES + "/" + code), 404, "note-not-found");
        assertProblem(Api.officerAt(port).get("/api/v1/audit-trail"), 400, "invalid-request");
        assertProblem(Api.officerAt(port).get("/api/v1/audit-trail/verification"), 403, "not-permitted");
    }

    private static void assertProblem(Api.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().at("/fault").asString()).isEqualTo("CALLER");
        assertThat(answer.json().at("/detail").asString()).isNotBlank();
    }

    private Api.Answer write() {
        return Api.officerAt(port).post(NOTES, """
                {"code": "%s", "text": "text"}
                """.formatted(code));
    }

    private static final class Refusal extends DomainException {
        Refusal(Reason reason) {
            super(reason, "refused", "It is refused.", "Do something else.");
        }
    }
}
