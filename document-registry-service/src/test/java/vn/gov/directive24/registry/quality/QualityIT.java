package vn.gov.directive24.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.registry.QualityProof;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.registry.quality.Standing.State;
import vn.gov.directive24.testing.Api;

@RegistryIT
class QualityIT {

    @LocalServerPort
    int port;

    @Autowired
    QualityRecord record;

    @Autowired
    Clock clock;

    private final String code =
            "SYN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void connectsAType() {
        officer().post("/api/v1/document-types", """
                {"code": "%s", "nameVi": "Giấy tờ mẫu", "holder": "PERSONAL", "managingAgency": "BXD", "synthetic": true}
                """.formatted(code));
        move("PLANNED");
        move("CONNECTING");
    }

    @Test
    void integratesOnlyWhatIsProvenAndNamesWhatIsMissing() {
        var nothing = move("INTEGRATED");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.json().at("/type").asString()).isEqualTo("/problems/document-type-criteria-not-met");
        assertThat(nothing.json().at("/missing").findValuesAsString("state")).hasSize(6);

        QualityProof.give(officer(), code);
        measure("{\"LIVE\": 80.25}");
        var below = move("INTEGRATED");
        assertThat(below.json().at("/missing").findValuesAsString("criterion")).containsExactly("LIVE");
        assertThat(below.json().at("/detail").asString()).contains("LIVE (sống) is at 80.25 % and 95.00 % are needed");
        assertThat(officer().get(path("")).json().at("/ready").asBoolean()).isFalse();

        var waived = officer().post(path("/waivers"), """
                {"criteria": ["LIVE"], "grantedBy": "Nguyễn Văn Mẫu, Thứ trưởng", "reason": "đường truyền đang nâng cấp",
                 "legalReference": "Quyết định số 1/QĐ-MẪU", "validUntil": "%s"}
                """.formatted(today()));
        assertThat(waived.status()).as(waived.body()).isEqualTo(200);
        assertThat(move("INTEGRATED").status()).isEqualTo(200);
        assertThat(record.of(code, today()).get(3).state()).isEqualTo(State.WAIVED);
        assertThat(record.of(code, today().plusDays(1)).get(3).state())
                .as("a waiver ends with its last day")
                .isEqualTo(State.BELOW);
        assertThat(officer().get(path("/measurements")).json().at("/items")).hasSize(7);
    }

    @Test
    void raisesAThresholdFromADayOn() {
        measure("{\"SHARED\": 96}");
        var tomorrow = today().plusDays(1);

        var raised = officer().post("/api/v1/quality-thresholds", """
                {"criterion": "SHARED", "rate": 99, "validFrom": "%s", "reason": "yêu cầu mới",
                 "legalReference": "Quyết định số 2/QĐ-MẪU"}
                """.formatted(tomorrow));
        var backdated = officer().post("/api/v1/quality-thresholds", """
                {"criterion": "SHARED", "rate": 1, "validFrom": "%s", "reason": "hạ thấp", "legalReference": "không"}
                """.formatted(today()));
        var lawless = officer().post("/api/v1/quality-thresholds", """
                {"criterion": "SHARED", "rate": 1, "validFrom": "%s", "reason": "hạ thấp"}
                """.formatted(tomorrow));

        assertThat(raised.status()).as(raised.body()).isEqualTo(200);
        assertThat(backdated.json().at("/errors/0/pointer").asString()).isEqualTo("/validFrom");
        assertThat(lawless.json().at("/errors/0/pointer").asString()).isEqualTo("/legalReference");
        assertThat(record.of(code, today()).getLast().state()).isEqualTo(State.MET);
        assertThat(record.of(code, tomorrow).getLast().state()).isEqualTo(State.BELOW);
    }

    /** Lowered, passed, and raised again: each step stays to be seen, and so does what the move rested on. */
    @Test
    void showsEveryThresholdAndWhatAMoveRestedOn() {
        var day = today().plusDays(40);
        for (var rate : new int[] {0, 95}) {
            officer().post("/api/v1/quality-thresholds", """
                    {"criterion": "CLEAN", "rate": %d, "validFrom": "%s", "reason": "%s", "legalReference": "QĐ 3"}
                    """.formatted(rate, day, code));
        }

        assertThat(officer()
                        .get("/api/v1/quality-thresholds")
                        .json()
                        .at("/items")
                        .valueStream()
                        .filter(threshold -> threshold.at("/reason").asString().equals(code))
                        .map(threshold -> threshold.at("/rate").asInt()))
                .containsExactly(0, 95);
        assertThat(record.of(code, day).get(2).threshold()).isEqualByComparingTo("95");

        assertThat(officer().get(path("/integrations")).json().at("/items")).isEmpty();
        QualityProof.give(officer(), code);
        assertThat(move("INTEGRATED").status()).isEqualTo(200);
        var basis = officer().get(path("/integrations")).json().at("/items");
        assertThat(basis.findValuesAsString("state")).hasSize(6).containsOnly("MET");
        assertThat(basis.findValuesAsString("threshold")).hasSize(6);
    }

    @Test
    void takesAWaiverBack() {
        assertThat(waive(today().plusYears(1).plusDays(1)).status()).isEqualTo(400);
        assertThat(waive(today().plusMonths(6)).status()).isEqualTo(200);
        assertThat(record.of(code, today()).get(3).state()).isEqualTo(State.WAIVED);

        waive(today().plusDays(1));
        assertThat(record.of(code, today().plusDays(2)).get(3).state())
                .as("the newer waiver takes the place of the longer one")
                .isEqualTo(State.NOT_MEASURED);
        var revocation = """
                {"criteria": ["LIVE"], "revokedBy": "Nguyễn Văn Mẫu, Thứ trưởng", "reason": "cấp nhầm",
                 "legalReference": "Quyết định số 4/QĐ-MẪU"}
                """;
        assertThat(officer().post(path("/waivers/revocations"), revocation).status())
                .isEqualTo(200);
        assertThat(record.of(code, today()).get(3).state()).isEqualTo(State.NOT_MEASURED);
        assertThat(officer()
                        .post(path("/waivers/revocations"), revocation)
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/criteria");
    }

    private Api.Answer waive(LocalDate until) {
        return officer().post(path("/waivers"), """
                {"criteria": ["LIVE"], "grantedBy": "Nguyễn Văn Mẫu, Thứ trưởng", "reason": "đang nâng cấp",
                 "legalReference": "Quyết định số 1/QĐ-MẪU", "validUntil": "%s"}
                """.formatted(until));
    }

    @Test
    void letsTheAgencyMeasureAndTheRegistryWaive() {
        var owner = Api.at(port).as(RegistryTokens.officerOf("BXD"));
        var stranger = Api.at(port).as(RegistryTokens.officerOf("BTC"));
        var body = "{\"rates\": {\"LIVE\": 99}, \"method\": \"m\", \"evidence\": \"e\"}";

        assertThat(owner.post(path("/measurements"), body).status()).isEqualTo(200);
        assertThat(stranger.post(path("/measurements"), body).status()).isEqualTo(403);
        assertThat(owner.post(path("/waivers"), """
                        {"criteria": ["LIVE"], "grantedBy": "A", "reason": "B", "legalReference": "C", "validUntil": "%s"}
                        """.formatted(today())).status())
                .isEqualTo(403);
        assertThat(owner.post("/api/v1/quality-thresholds", """
                        {"criterion": "LIVE", "rate": 1, "validFrom": "%s", "reason": "x", "legalReference": "y"}
                        """.formatted(today().plusDays(1)))
                        .status())
                .isEqualTo(403);
        assertThat(measure("{\"LIVE\": 100.01}").status()).isEqualTo(400);
        assertThat(measure("{\"NICE\": 100}").status()).isEqualTo(400);
        assertThat(measure("{}").status()).isEqualTo(400);
    }

    private Api.Answer measure(String rates) {
        return officer().post(path("/measurements"), """
                {"rates": %s, "method": "đối soát", "evidence": "BB 2"}
                """.formatted(rates));
    }

    private Api.Answer move(String status) {
        return officer().post("/api/v1/document-types/" + code + "/status", "{\"status\": \"%s\"}".formatted(status));
    }

    private String path(String rest) {
        return "/api/v1/document-types/" + code + "/quality" + rest;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }
}
