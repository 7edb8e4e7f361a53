package vn.gov.directive24.procedure.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.procedure.ProcedureIT;
import vn.gov.directive24.procedure.ProcedureTokens;
import vn.gov.directive24.procedure.RegistryStandIn;
import vn.gov.directive24.procedure.SyntheticProcedure;
import vn.gov.directive24.testing.Api;

@ProcedureIT
class CatalogueIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String code = SyntheticProcedure.freshCode();
    private final String type = SyntheticProcedure.freshType();

    @Test
    void showsWhatWasRegistered() {
        var created = officer().post("/api/v1/procedures", """
                {"code": "%s.000.00.00.H05", "name": "Thủ tục mẫu", "agency": "BXD", "levels": ["COMMUNE", "MINISTRY"],
                 "programmes": ["ONLINE_25", "VNEID_324"], "synthetic": true,
                 "components": [{"name": "Đơn mẫu", "originalCopies": 1}, {"name": "Giấy tờ mẫu", "documentType": "%s"}]}
                """.formatted(code, type));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.header("Location")).isEqualTo("/api/v1/procedures/" + code + ".000.00.00.H05");
        var shown = officer().get(created.header("Location"));
        assertThat(shown.json()).isEqualTo(created.json());
        assertThat(shown.header("ETag")).isEqualTo(created.header("ETag")).isNotBlank();
        assertThat(shown.json().at("/levels").toString()).isEqualTo("[\"MINISTRY\",\"COMMUNE\"]");
        assertThat(shown.json().at("/programmes").toString()).isEqualTo("[\"VNEID_324\",\"ONLINE_25\"]");
        assertThat(shown.json().at("/components/0/number").asInt()).isEqualTo(1);
        assertThat(shown.json().at("/components/0/originalCopies").asInt()).isEqualTo(1);
        assertThat(shown.json().at("/components/1/documentType").asString()).isEqualTo(type);
        assertThat(shown.json().at("/components/1/status").asString()).isEqualTo("REQUIRED");
    }

    @Test
    void findsByNameProgrammeAgencyAndCandidates() {
        RegistryStandIn.moves(type, "INTEGRATED", 1);
        RegistryStandIn.awaitHandled(jdbc, type, 1);
        register("BXD", type, type);

        var q = URLEncoder.encode(
                Normalizer.normalize("THỦ TỤC MẪU " + code, Normalizer.Form.NFD), StandardCharsets.UTF_8);
        var found = officer().get("/api/v1/procedures?agency=BXD&programme=VNEID_324&candidates=true&sort=NAME&q=" + q);

        assertThat(found.json().at("/page/totalItems").asInt()).as(found.body()).isEqualTo(1);
        assertThat(found.json().at("/items/0/code").asString()).isEqualTo(code);
        assertThat(found.json().at("/items/0/componentCount").asInt()).isEqualTo(2);
        assertThat(found.json().at("/items/0/candidateCount").asInt()).isEqualTo(2);
        assertThat(found.json().at("/items/0/cutCount").asInt()).isZero();
        for (var other : new String[] {"agency=BTC", "programme=ONLINE_25", "candidates=false"}) {
            assertThat(officer()
                            .get("/api/v1/procedures?" + other + "&q=" + code)
                            .json()
                            .at("/items")
                            .size())
                    .as(other)
                    .isZero();
        }
        assertThat(officer().get("/api/v1/procedures?q=%25").json().at("/items").size())
                .isZero();
        assertThat(officer().get("/api/v1/procedures?candidates=perhaps").status())
                .isEqualTo(400);
    }

    @Test
    void letsAnAgencyKeepItsOwnProceduresOnly() {
        register("BXD", type);
        var stranger = Api.at(port).as(ProcedureTokens.officerOf("BTC"));
        var owner = Api.at(port).as(ProcedureTokens.officerOf("BXD"));

        var refused = SyntheticProcedure.link(stranger, code, 1, "SYN-OTHER");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        assertThat(SyntheticProcedure.cut(stranger, code, 1).status()).isEqualTo(403);
        assertThat(stranger.post(
                                "/api/v1/procedures",
                                SyntheticProcedure.body(SyntheticProcedure.freshCode(), "BXD", type))
                        .status())
                .isEqualTo(403);
        assertThat(stranger.get("/api/v1/procedures/" + code).status()).isEqualTo(200);
        assertThat(SyntheticProcedure.link(owner, code, 1, "SYN-OTHER").status())
                .isEqualTo(200);
        var reader = Api.at(port).as(ProcedureTokens.readerOf("BXD"));
        assertThat(SyntheticProcedure.link(reader, code, 1, type).status()).isEqualTo(403);
    }

    @Test
    void refusesACodeThatIsTakenAndAnAgencyThatIsNone() {
        register("BXD", type);

        var taken = officer().post("/api/v1/procedures", SyntheticProcedure.body(code, "BXD"));

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().at("/type").asString()).isEqualTo("/problems/procedure-exists");
        for (var none : List.of("ATLANTIS", "UBND-TINH", "BO-NGANH")) {
            var nowhere =
                    officer().post("/api/v1/procedures", SyntheticProcedure.body(SyntheticProcedure.freshCode(), none));
            assertThat(nowhere.status()).as(none).isEqualTo(400);
            assertThat(nowhere.json().at("/errors/0/pointer").asString()).isEqualTo("/agency");
        }
    }

    @Test
    void namesTheComponentThatIsWrong() {
        assertInvalid("\"components\": [{\"name\": \"a\"}, {\"name\": \" \"}]", "/components/1/name");
        assertInvalid("\"components\": [{\"name\": \"%s\"}]".formatted("x".repeat(1_001)), "/components/0/name");
        assertInvalid("\"components\": [{\"name\": \"a\", \"photocopies\": -1}]", "/components/0/photocopies");
        assertInvalid("\"components\": [{\"name\": \"a\", \"photocopies\": 1.5}]", "/components/0/photocopies");
        assertInvalid("\"components\": [{\"name\": \"a\", \"status\": \"CUT\"}]", "/components/0/status");
        assertInvalid("\"components\": [{\"name\": \"a\", \"documentType\": \"a b\"}]", "/components/0/documentType");
        assertInvalid("\"components\": [null]", "/components/0");
        assertInvalid("\"programmes\": [\"VNEID_325\"]", "/programmes/0");
        assertInvalid("\"programmes\": [null]", "/programmes/0");
    }

    @Test
    void asksForALegalReferenceAndAnswers404ForWhatIsNotThere() {
        register("BXD", type);
        var cut = "/api/v1/procedures/" + code + "/components/1/cut";

        var without = officer().post(cut, "{\"reason\": \"VNeID\"}");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.json().at("/errors/0/pointer").asString()).isEqualTo("/legalReference");
        assertThat(officer().post(cut, "{\"legalReference\": \"  \"}").status()).isEqualTo(400);
        assertThat(SyntheticProcedure.cut(officer(), code, 2).status()).isEqualTo(404);
        assertThat(SyntheticProcedure.cut(officer(), code, 2).json().at("/type").asString())
                .isEqualTo("/problems/component-not-found");
        assertThat(SyntheticProcedure.cut(officer(), "9.0", 1).status()).isEqualTo(404);
        assertThat(officer().get("/api/v1/procedures/not-a-code").status()).isEqualTo(400);
        assertThat(officer()
                        .post(cut.replace("/1/", "/one/"), "{\"legalReference\": \"x\"}")
                        .status())
                .isEqualTo(400);
    }

    private void assertInvalid(String field, String pointer) {
        var answer = officer().post("/api/v1/procedures", """
                {"code": "%s", "name": "Thủ tục mẫu", "agency": "BXD", "synthetic": true, %s}
                """.formatted(code, field));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private void register(String agency, String... types) {
        var answer = officer().post("/api/v1/procedures", SyntheticProcedure.body(code, agency, types));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Api officer() {
        return Api.at(port).as(ProcedureTokens.procedureOfficer());
    }
}
