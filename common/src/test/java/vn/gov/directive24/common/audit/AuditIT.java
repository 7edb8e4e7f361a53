package vn.gov.directive24.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Mishaps;
import vn.gov.directive24.common.testapp.TestIssuer;
import vn.gov.directive24.common.testapp.TestappIT;

@TestappIT
class AuditIT {

    private static final String TRAIL = "/api/v1/audit-trail";

    @Autowired
    AuditLog log;

    @Autowired
    Mishaps mishaps;

    @LocalServerPort
    int port;

    private final String code = UUID.randomUUID().toString();

    @Test
    void recordsEveryDomainEventWithWhoDidItAndWhen() {
        assertThat(write("first").status()).isEqualTo(201);
        Api.officerAt(port).put("/api/v1/notes/" + code, """
                {"text": "second"}
                """);

        var trail = auditor().get(TRAIL + "?subject=" + code).json();

        assertThat(trail).hasSize(2);
        var newest = trail.get(0);
        assertThat(newest.at("/actor").asString()).isEqualTo("officer");
        assertThat(newest.at("/agency").asString()).isEqualTo("BCA");
        assertThat(newest.at("/action").asString()).isEqualTo("note-written");
        assertThat(newest.at("/subject").asString()).isEqualTo(code);
        assertThat(newest.at("/detail").asString()).contains("\"text\":\"second\"");
        assertThat(newest.at("/traceId").asString()).hasSize(32);
        assertThat(newest.at("/at").asString()).isNotBlank();
        assertThat(trail.get(1).at("/detail").asString()).contains("\"text\":\"first\"");
    }

    @Test
    void recordsNothingOfAWriteThatFailed() {
        mishaps.befall(code, new IllegalStateException("after the effect"));

        assertThat(write("first").status()).isEqualTo(500);

        assertThat(auditor().get(TRAIL + "?subject=" + code).json()).isEmpty();
    }

    @Test
    void refusesToRecordOutsideTheTransactionOfTheDeed() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> log.record("read-portrait", code, Map.of()));
    }

    @Test
    void chainsWhatWasRecordedAndProvesIt() {
        var before = verification().at("/checked").asLong();
        write("first");

        await().until(() -> verification().at("/checked").asLong() > before);

        assertThat(verification().at("/intact").asBoolean()).isTrue();
        assertThat(verification().at("/firstBroken").isMissingNode()).isTrue();
    }

    @Test
    void isForAuditorsOnly() {
        assertThat(Api.at(port).get(TRAIL + "/verification").status()).isEqualTo(401);
        assertThat(Api.officerAt(port).get(TRAIL + "/verification").status()).isEqualTo(403);
        assertThat(Api.officerAt(port).get(TRAIL + "?subject=" + code).status()).isEqualTo(403);
        assertThat(auditor().get(TRAIL + "/verification?from=0").status()).isEqualTo(400);
        assertThat(statusWith("testapp:read other:audit", "AUDITOR")).isEqualTo(403);
        assertThat(statusWith("testapp:audit", "ADMIN")).isEqualTo(403);
        assertThat(statusWith("testapp:audit", "OFFICER")).isEqualTo(403);
        assertThat(statusWith("testapp:admin", "ADMIN")).isEqualTo(200);
    }

    private int statusWith(String scopes, String role) {
        return Api.at(port)
                .as(TestIssuer.SHARED.tokenFor(scopes, "somebody", role))
                .get(TRAIL + "/verification")
                .status();
    }

    private tools.jackson.databind.JsonNode verification() {
        return auditor().get(TRAIL + "/verification").json();
    }

    private Api.Answer write(String text) {
        return Api.officerAt(port).post("/api/v1/notes", """
                {"code": "%s", "text": "%s"}
                """.formatted(code, text));
    }

    private Api auditor() {
        return Api.at(port).as(TestIssuer.SHARED.tokenFor("testapp:audit", "auditor", "AUDITOR"));
    }
}
