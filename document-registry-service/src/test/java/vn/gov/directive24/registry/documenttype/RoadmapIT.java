package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;

/** An agency that puts off its own day is late all the same, and everybody sees it. */
@RegistryIT
class RoadmapIT {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private final String code =
            "ROAD-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);

    @Test
    void showsAPostponementAndCountsByBothDays() {
        var before = summary();
        register(agency(), "");
        assertThat(type().at("/late").asBoolean()).isTrue();
        assertThat(type().has("postponement")).isFalse();

        amend(agency(), "2099-12-31", "", "chưa có nguồn dữ liệu");

        assertThat(type().at("/roadmapOn").asString()).isEqualTo("2099-12-31");
        assertThat(type().at("/late").asBoolean()).as("late by its first day").isTrue();
        var postponement = type().at("/postponement");
        assertThat(postponement.at("/original").asString()).isEqualTo("2020-12-31");
        assertThat(postponement.at("/current").asString()).isEqualTo("2099-12-31");
        assertThat(postponement.at("/since").asString()).isEqualTo(today());
        assertThat(postponement.at("/by").asString()).isEqualTo("officer");
        assertThat(postponement.at("/reason").asString()).isEqualTo("chưa có nguồn dữ liệu");
        assertThat(postponement.at("/agreed").asBoolean()).isFalse();
        assertThat(found("postponed=true&late=true")).isOne();
        assertThat(found("postponed=true&late=true&asOf=" + today())).isOne();
        assertThat(found("postponed=false")).isZero();
        var after = summary();
        assertThat(more(before, after, "late")).isOne();
        assertThat(more(before, after, "lateByCurrentDay")).isZero();
        assertThat(more(before, after, "postponed")).isOne();

        amend(registry(), "2098-12-31", "", "Văn phòng Chính phủ đồng ý");

        assertThat(type().at("/late").asBoolean()).isFalse();
        assertThat(type().at("/postponement/original").asString()).isEqualTo("2020-12-31");
        assertThat(type().at("/postponement/agreed").asBoolean()).isTrue();
        assertThat(type().at("/postponement/by").asString()).isEqualTo("registry");
        assertThat(more(before, summary(), "late")).isZero();
        assertThat(more(before, summary(), "postponed")).isOne();
    }

    @Test
    void isLateNoMoreOnceTheRegistryAgreesToTheDayOfTheAgency() {
        register(agency(), "");
        amend(agency(), "2099-12-31", "", "chưa có nguồn dữ liệu");

        assertThat(agency().put(path(), text("2099-12-31", "", "tự đồng ý")).status())
                .isEqualTo(422);
        amend(registry(), "2099-12-31", "", "đồng ý lùi");

        assertThat(type().at("/late").asBoolean()).isFalse();
        assertThat(type().at("/postponement/agreed").asBoolean()).isTrue();
        assertThat(type().at("/postponement/by").asString())
                .as("who put it off")
                .isEqualTo("officer");
        assertThat(registry()
                        .get(path() + "/history")
                        .json()
                        .at("/items/2/reason")
                        .asString())
                .isEqualTo("đồng ý lùi");
        assertThat(registry().put(path(), text("2099-12-31", "", "lần nữa")).status())
                .isEqualTo(422);
    }

    @Test
    void leavesToTheRegistryWhetherATypeIsEssentialAndItsLegalBasis() {
        var refused = agency().post("/api/v1/document-types", body("\"essential\": true,"));
        assertRegistryDecides(refused);
        register(registry(), "\"essential\": true, \"legalBasis\": \"Điều 4\",");

        assertRegistryDecides(agency().put(path(), text("2020-12-31", "", "bỏ bớt")));
        assertRegistryDecides(agency().put(
                        path(), text("2020-12-31", "\"essential\": true, \"legalBasis\": \"Điều 5\",", "sửa căn cứ")));

        amend(agency(), "2021-12-31", "\"essential\": true, \"legalBasis\": \"Điều 4\",", "lùi một năm");
        amend(registry(), "2021-12-31", "\"legalBasis\": \"Điều 5\",", "theo nghị quyết mới");
        assertThat(type().at("/legalBasis").asString()).isEqualTo("Điều 5");
    }

    private static void assertRegistryDecides(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/document-type-registry-decides");
        assertThat(answer.json().at("/remedy").asString()).contains("registry");
    }

    private void register(Api caller, String more) {
        var answer = caller.post("/api/v1/document-types", body(more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String body(String more) {
        return """
            {"code": "%s", "nameVi": "Giấy tờ mẫu %s", "holder": "PERSONAL", "managingAgency": "BXD", %s
             "roadmapOn": "2020-12-31"}
            """.formatted(code, code, more);
    }

    private void amend(Api caller, String roadmapOn, String more, String reason) {
        var answer = caller.put(path(), text(roadmapOn, more, reason));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private String text(String roadmapOn, String more, String reason) {
        return """
            {"nameVi": "Giấy tờ mẫu %s", "holder": "PERSONAL", "managingAgency": "BXD", %s "roadmapOn": "%s",
             "reason": "%s"}
            """.formatted(code, more, roadmapOn, reason);
    }

    private JsonNode type() {
        return registry().get(path()).json();
    }

    private int found(String query) {
        return registry()
                .get("/api/v1/document-types?q=" + code + "&" + query)
                .json()
                .at("/page/totalItems")
                .asInt();
    }

    private JsonNode summary() {
        return registry().get("/api/v1/document-types/summary").json().at("/personal/counts");
    }

    private static int more(JsonNode before, JsonNode after, String count) {
        return after.at("/" + count).asInt() - before.at("/" + count).asInt();
    }

    private String today() {
        return LocalDate.now(clock).toString();
    }

    private String path() {
        return "/api/v1/document-types/" + code;
    }

    private Api agency() {
        return Api.at(port).as(RegistryTokens.officerOf("BXD"));
    }

    private Api registry() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
