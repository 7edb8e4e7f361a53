package vn.gov.directive24.registry.documenttype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeRegisteredV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.registry.QualityProof;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

@RegistryIT
class DocumentTypeIT {

    @LocalServerPort
    int port;

    private final String code =
            "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void announcesItsWayToIntegratedInOrder() {
        register("BXD");
        QualityProof.give(officer(), code);
        for (var status : new String[] {"PLANNED", "CONNECTING", "INTEGRATED"}) {
            assertThat(move(status).status()).isEqualTo(200);
        }

        try (var tap = new EventTap(RegistryEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(code)).hasSize(4));
            assertThat(tap.of(code)).extracting(EventTap.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tap.of(code))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            DocumentTypeRegisteredV1.TYPE,
                            DocumentTypeMovedV1.TYPE,
                            DocumentTypeMovedV1.TYPE,
                            DocumentTypeMovedV1.TYPE);
            assertThat(tap.of(code).getLast().data().at("/to").asString()).isEqualTo("INTEGRATED");
            assertThat(tap.of(code).getLast().headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/directive24/document-registry-service")
                    .containsEntry("content-type", "application/json");
        }
    }

    @Test
    void refusesAMoveTheLifeCycleDoesNotKnow() {
        register("BXD");

        var answer = move("INTEGRATED");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/document-type-transition-not-allowed");
        assertThat(answer.json().at("/remedy").asString()).isEqualTo("From here it can become PLANNED, WITHDRAWN.");
    }

    @Test
    void letsAnAgencyKeepItsOwnPapersOnly() {
        register("BXD");
        var body = """
            {"status": "PLANNED"}
            """;

        var stranger = Api.at(port)
                .as(RegistryTokens.officerOf("BTC"))
                .post("/api/v1/document-types/" + code + "/status", body);
        var owner = Api.at(port)
                .as(RegistryTokens.officerOf("BXD"))
                .post("/api/v1/document-types/" + code + "/status", body);

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        assertThat(owner.status()).isEqualTo(200);
    }

    /** The registry could otherwise be made to read "Giấy khám sức khỏe" as a paper of which no rule speaks. */
    @Test
    void leavesTheNamesOfAPaperOfLawToTheRegistry() {
        var path = "/api/v1/document-types/KSK";
        var agency = Api.at(port).as(RegistryTokens.officerOf("BYT"));
        var renamed = """
            {"nameVi": "Phiếu sức khỏe", "holder": "PERSONAL", "managingAgency": "BYT", "reason": "đổi tên"}
            """;

        for (var refused : List.of(
                agency.put(path, renamed),
                agency.put(path, renamed.replace("Phiếu sức khỏe", "Giấy khám sức khỏe")),
                agency.post(path + "/status", "{\"status\": \"WITHDRAWN\", \"reason\": \"x\"}"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/document-type-named-by-law");
        }
    }

    @Test
    void leavesTheNameOfAnotherTypeToTheRegistry() {
        var named = """
            {"code": "%s", "nameVi": "Giấy riêng %s", "synonyms": ["01 bản sao GIẤY KHAI SINH"], "holder": "PERSONAL",
             "managingAgency": "BXD"}
            """.formatted(code, code);
        var agency = Api.at(port).as(RegistryTokens.officerOf("BXD"));

        var refused = agency.post("/api/v1/document-types", named);

        assertThat(refused.status()).as(refused.body()).isEqualTo(409);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/document-type-name-taken");
        assertThat(refused.json().at("/detail").asString()).contains("KHAI-SINH");
        assertThat(agency.post("/api/v1/document-types", named.replace("GIẤY KHAI SINH", "GIẤY " + code))
                        .status())
                .isEqualTo(201);
        var amended = """
            {"nameVi": "Căn cước công dân", "holder": "PERSONAL", "managingAgency": "BXD", "reason": "đổi tên"}
            """;
        assertThat(agency.put("/api/v1/document-types/" + code, amended).status())
                .isEqualTo(409);
        assertThat(officer().put("/api/v1/document-types/" + code, amended).status())
                .isEqualTo(200);
    }

    @Test
    void findsByPartOfANameWhateverItsUnicodeForm() {
        register("BXD");

        var found = officer()
                .get("/api/v1/document-types?size=1000&q="
                        + java.net.URLEncoder.encode("GIẤY TỜ MẪU", java.nio.charset.StandardCharsets.UTF_8));

        assertThat(found.json().at("/items").findValuesAsString("code")).contains(code);
        assertThat(officer()
                        .get("/api/v1/document-types?q=%25")
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
    }

    @Test
    void refusesACodeThatIsTakenAndAnAgencyThatIsNone() {
        register("BXD");

        var taken = officer().post("/api/v1/document-types", body("BXD"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().at("/type").asString()).isEqualTo("/problems/document-type-exists");
        for (var none : List.of("ATLANTIS", "UBND-TINH", "BO-NGANH")) {
            var nowhere = officer().post("/api/v1/document-types", body(none));
            assertThat(nowhere.status()).as(none).isEqualTo(400);
            assertThat(nowhere.json().at("/errors/0/pointer").asString()).isEqualTo("/managingAgency");
        }
    }

    @Test
    void keepsTheCodeOfAnAgencyThatWasNamedByItsAlias() {
        register("UBND-HN");

        var stored = officer().get("/api/v1/document-types/" + code).json();

        assertThat(stored.at("/managingAgency").asString()).isEqualTo("P01");
        assertThat(Api.at(port)
                        .as(RegistryTokens.officerOf("P01"))
                        .post("/api/v1/document-types/" + code + "/status", "{\"status\": \"PLANNED\"}")
                        .status())
                .isEqualTo(200);
    }

    private void register(String agency) {
        var answer = officer().post("/api/v1/document-types", body(agency));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Api.Answer move(String status) {
        return officer().post("/api/v1/document-types/" + code + "/status", """
            {"status": "%s"}
            """.formatted(status));
    }

    private String body(String agency) {
        // The name in NFD, as some keyboards send it.
        var name = java.text.Normalizer.normalize("Giấy tờ mẫu " + code, java.text.Normalizer.Form.NFD);
        return """
            {"code": "%s", "nameVi": "%s", "holder": "PERSONAL", "managingAgency": "%s", "synthetic": true}
            """.formatted(code, name, agency);
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
