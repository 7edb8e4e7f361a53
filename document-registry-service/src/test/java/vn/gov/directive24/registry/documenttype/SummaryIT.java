package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.registry.QualityProof;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** The Directive's targets, and whether what is listed works. */
@RegistryIT
class SummaryIT {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private final String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void countsAgainstTheDirectivesTargetsAndSaysWhatIsSynthetic() {
        var before = summary("");

        register("A", "PERSONAL", true, "2020-12-31");
        register("B", "ORGANISATION", false, "2020-12-31");
        register("C", "ORGANISATION", true, LocalDate.now(clock).toString());
        QualityProof.give(officer(), code("B"));
        for (var status : new String[] {"PLANNED", "CONNECTING", "INTEGRATED"}) {
            officer().post("/api/v1/document-types/" + code("B") + "/status", "{\"status\": \"%s\"}".formatted(status));
        }

        var after = summary("");
        assertThat(after.at("/all/target").asInt()).isEqualTo(578);
        assertThat(after.at("/personal/target").asInt()).isEqualTo(188);
        assertThat(after.at("/organisation/target").asInt()).isEqualTo(390);
        assertThat(after.at("/essential/personal/target").asInt()).isEqualTo(31);
        assertThat(after.at("/essential/organisation/target").asInt()).isEqualTo(8);
        assertThat(more(before, after, "/all/counts/registered")).isEqualTo(3);
        assertThat(more(before, after, "/all/synthetic/registered")).isEqualTo(2);
        assertThat(more(before, after, "/organisation/counts/registered")).isEqualTo(2);
        assertThat(more(before, after, "/organisation/counts/planned")).isOne();
        assertThat(more(before, after, "/organisation/counts/integrated")).isOne();
        assertThat(more(before, after, "/organisation/synthetic/integrated")).isZero();
        assertThat(more(before, after, "/all/counts/late"))
                .as("the last day is still on time, and what is integrated is not late")
                .isOne();
        assertThat(more(before, after, "/essential/personal/counts/registered")).isOne();
        assertThat(summary("?asOf=2025-01-01").at("/all/counts/registered").asInt())
                .isZero();
    }

    @Test
    void showsWhetherTheSourceAnswers() {
        register("P", "PERSONAL", true, "2026-12-31");
        assertThat(health("")).isEqualTo("UNKNOWN");

        report("SUCCEEDED", OffsetDateTime.now(clock).minusDays(2));
        assertThat(health("")).isEqualTo("STALE");
        report("SUCCEEDED", OffsetDateTime.now(clock).minusMinutes(2));
        assertThat(health("")).isEqualTo("WORKING");
        report("FAILED", OffsetDateTime.now(clock).minusMinutes(1));
        assertThat(health("")).isEqualTo("FAILING");
        assertThat(show("").at("/provider/lastFailure").asString()).isEqualTo("hết giờ chờ");
        assertThat(show("").at("/provider/staleAfter").asString()).isEqualTo("PT24H");
        report("SUCCEEDED", null);
        assertThat(health("")).isEqualTo("WORKING");
        assertThat(report("FAILED", OffsetDateTime.now(clock).plusHours(1)).status())
                .isEqualTo(400);
        assertThat(officer()
                        .get("/api/v1/document-types?q=" + code("P"))
                        .json()
                        .at("/items/0/provider/health")
                        .asString())
                .isEqualTo("WORKING");
    }

    private String health(String query) {
        return show(query).at("/provider/health").asString();
    }

    private JsonNode show(String query) {
        return officer().get("/api/v1/document-types/" + code("P") + query).json();
    }

    private Api.Answer report(String outcome, @org.jspecify.annotations.Nullable OffsetDateTime at) {
        return officer().post("/api/v1/document-types/" + code("P") + "/provider-reports", """
                {"outcome": "%s", %s "system": "Hệ thống mẫu", "detail": "hết giờ chờ"}
                """.formatted(
                        outcome, at == null ? "" : "\"at\": \"%s\",".formatted(at)));
    }

    private void register(String name, String holder, boolean synthetic, String roadmapOn) {
        var answer = officer().post("/api/v1/document-types", """
                {"code": "%s", "nameVi": "Giấy tờ mẫu", "holder": "%s", "managingAgency": "BXD", "synthetic": %s,
                 "essential": true, "roadmapOn": "%s"}
                """.formatted(code(name), holder, synthetic, roadmapOn));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static int more(JsonNode before, JsonNode after, String pointer) {
        return after.at(pointer).asInt() - before.at(pointer).asInt();
    }

    private JsonNode summary(String query) {
        return officer().get("/api/v1/document-types/summary" + query).json();
    }

    private String code(String name) {
        return "SYN-" + id + "-" + name;
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
