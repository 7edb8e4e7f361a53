package vn.gov.directive24.biometric.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.gov.directive24.biometric.site.SiteFixtures.freshCode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.biometric.BiometricIT;
import vn.gov.directive24.biometric.BiometricTokens;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.biometric.SiteReadinessChangedV1;
import vn.gov.directive24.common.contract.biometric.SiteRegisteredV1;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

@BiometricIT
class SiteIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void announcesTheWayOfNoiBaiToLiveInOrder() {
        for (var readiness : List.of("EQUIPPED", "PILOT", "LIVE")) {
            var answer = move("ACV", "HAN", readiness);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }

        try (var tap = new EventTap(BiometricEvent.TOPIC)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(tap.of("HAN")).hasSize(4));
            assertThat(tap.of("HAN")).extracting(EventTap.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tap.of("HAN"))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            SiteRegisteredV1.TYPE,
                            SiteReadinessChangedV1.TYPE,
                            SiteReadinessChangedV1.TYPE,
                            SiteReadinessChangedV1.TYPE);
            var last = tap.of("HAN").getLast();
            assertThat(last.data().at("/from").asString()).isEqualTo("PILOT");
            assertThat(last.data().at("/to").asString()).isEqualTo("LIVE");
            assertThat(last.data().at("/evidence").asString()).isEqualTo("Biên bản LIVE");
            assertThat(last.headers()).containsEntry("ce_source", "/directive24/biometric-gateway-service");
        }
        var history = bca().get("/api/v1/sites/HAN/history").json();
        assertThat(history.at("/items").findValuesAsString("to")).containsExactly("EQUIPPED", "PILOT", "LIVE");
        assertThat(history.at("/items/2/by").asString()).isEqualTo("officer");
        assertThat(history.at("/items/2/agency").asString()).isEqualTo("ACV");
        assertThat(history.at("/items/2/on").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(bca().get("/api/v1/sites?readiness=LIVE&kind=AIRPORT&province=P01")
                        .json()
                        .at("/items")
                        .findValuesAsString("code"))
                .containsExactly("HAN");
    }

    @Test
    void refusesToLeaveAStepOut() {
        var answer = move("BCA", "CXR", "LIVE");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/site-transition-not-allowed");
        assertThat(answer.json().at("/remedy").asString()).isEqualTo("From here it can become EQUIPPED.");
    }

    @Test
    void wantsEvidenceForEveryStep() {
        for (var evidence : List.of("null", "\"\"", "\"  \"", "\"" + "x".repeat(1_001) + "\"")) {
            var answer = bca().post("/api/v1/sites/DAD/readiness", """
                    {"readiness": "EQUIPPED", "evidence": %s}
                    """.formatted(evidence));

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/evidence");
        }
    }

    @Test
    void letsTheLeadTheOperatorAndAnAdministratorMoveASite() {
        assertThat(move("P22", "VDO", "EQUIPPED").status()).isEqualTo(403);
        assertThat(move("ACV", "VDO", "EQUIPPED").status()).isEqualTo(403);
        var stranger = move("BXD", "SGN", "EQUIPPED");

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        assertThat(stranger.json().at("/remedy").asString()).isEqualTo("Ask an officer of ACV to do this.");
        assertThat(move("ACV", "SGN", "EQUIPPED").status()).isEqualTo(200);
        assertThat(move("BCA", "SGN", "PLANNED").status()).isEqualTo(200);
        assertThat(Api.at(port)
                        .as(BiometricTokens.admin())
                        .post("/api/v1/sites/SGN/readiness", moveBody("EQUIPPED"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void findsByPartOfANameWhateverItsUnicodeForm() {
        var decomposed = Normalizer.normalize("CÔN đảo", Normalizer.Form.NFD);

        var found = bca().get("/api/v1/sites?q=" + URLEncoder.encode(decomposed, StandardCharsets.UTF_8));

        assertThat(found.json().at("/items").findValuesAsString("code")).containsExactly("VCS");
        assertThat(bca().get("/api/v1/sites?q=%25")
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
    }

    @Test
    void registersAStationOnceAndOnlyForTheLead() {
        var code = freshCode();

        assertThat(register("ACV", code, "P01", "null").status()).isEqualTo(403);
        assertThat(register("BCA", code, "P01", "null").status()).isEqualTo(201);
        var again = register("BCA", code, "P01", "null");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().at("/type").asString()).isEqualTo("/problems/site-exists");
        assertThat(bca().get("/api/v1/sites/" + code).json().at("/readiness").asString())
                .isEqualTo("PLANNED");
    }

    @Test
    void namesAProvinceOrOperatorThatIsNone() {
        assertThat(pointer(register("BCA", freshCode(), "ATLANTIS", "null"))).isEqualTo("/province");
        assertThat(pointer(register("BCA", freshCode(), "BCA", "null"))).isEqualTo("/province");
        assertThat(pointer(register("BCA", freshCode(), "P01", "\"ATLANTIS\""))).isEqualTo("/operator");
        assertThat(pointer(register("BCA", freshCode(), "P01", "\"UBND-TINH\"")))
                .isEqualTo("/operator");
    }

    @Test
    void keepsEveryStepForGood() {
        var code = freshCode();
        register("BCA", code, "P79", "null");
        move("BCA", code, "EQUIPPED");

        assertThatThrownBy(() -> jdbc.sql("delete from site_move where site_code = :code")
                        .param("code", code)
                        .update())
                .hasMessageContaining("append-only");
        assertThat(bca().get("/api/v1/sites/" + code + "/history?page=1&size=1")
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(1);
        assertThat(bca().get("/api/v1/sites/NO-SUCH-SITE/history").status()).isEqualTo(404);
    }

    private Api.Answer register(String agency, String code, String province, String operator) {
        return Api.at(port).as(BiometricTokens.officerOf(agency)).post("/api/v1/sites", """
                {"code": "%s", "kind": "RAIL_STATION", "nameVi": "Ga mẫu", "nameEn": "Sample station",
                 "province": "%s", "operator": %s}
                """.formatted(
                        code, province, operator));
    }

    private Api.Answer move(String agency, String code, String readiness) {
        return Api.at(port)
                .as(BiometricTokens.officerOf(agency))
                .post("/api/v1/sites/" + code + "/readiness", moveBody(readiness));
    }

    private static String moveBody(String readiness) {
        return """
                {"readiness": "%s", "evidence": "Biên bản %s"}
                """.formatted(readiness, readiness);
    }

    private static String pointer(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private Api bca() {
        return Api.at(port).as(BiometricTokens.officerOf("BCA"));
    }
}
