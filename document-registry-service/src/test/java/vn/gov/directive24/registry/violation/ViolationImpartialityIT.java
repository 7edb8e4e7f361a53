package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.testing.TestTokens;

/** Nobody judges her own case. */
@RegistryIT
class ViolationImpartialityIT {

    @LocalServerPort
    int port;

    private TestReports desk;

    @BeforeEach
    void open() {
        desk = TestReports.at(port);
    }

    @Test
    void isJudgedByNobodyWhoseCaseItIs() {
        var aboutHers = desk.report(desk.anyone(), desk.body().replace("UBND-HN", "BCA"))
                .at("/receipt")
                .asString();
        for (var step : List.of(
                new String[] {"decision", "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}"},
                new String[] {"dispatch", "{\"agency\": \"BTC\"}"})) {
            var refused = desk.registry().post("/api/v1/violations/" + aboutHers + "/" + step[0], step[1]);
            assertThat(refused.status()).as(step[0]).isEqualTo(403);
            assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/violation-decision-in-own-case");
        }
        desk.step(desk.overseer(), aboutHers, "dispatch", "{}", "SENT");
        desk.step(desk.overseer(), aboutHers, "dispatch", "{\"agency\": \"P79\"}", "SENT");
        assertThat(desk.agency("BCA").get("/api/v1/violations/" + aboutHers).status())
                .as("the wrong one, to which it was sent before")
                .isEqualTo(404);

        var hanoi = desk.report(desk.anyone()).at("/receipt").asString();
        desk.step(desk.registry(), hanoi, "dispatch", "{}", "SENT");
        var byAlias = desk.as(
                TestTokens.token("alias", "UBND-HN", List.of("OFFICER", "OVERSEER"), "registry:read registry:oversee"));
        assertThat(byAlias.post(
                                "/api/v1/violations/" + hanoi + "/decision",
                                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}")
                        .json()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/violation-decision-in-own-case");
        desk.step(desk.overseer(), hanoi, "answer", "{\"text\": \"Công văn trả lời\"}", "ANSWERED");
        assertThat(desk.overseer()
                        .post(
                                "/api/v1/violations/" + hanoi + "/decision",
                                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}")
                        .json()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/violation-decision-on-own-entry");
        desk.step(desk.registry(), hanoi, "decision", "{\"outcome\": \"UPHELD\", \"grounds\": \"Đúng\"}", "UPHELD");
    }

    @Test
    void letsNobodyDecideInHerOwnCaseNorBeforeTheAnswerIsDue() {
        var receipt = desk.report(desk.anyone()).at("/receipt").asString();
        desk.step(desk.registry(), receipt, "dispatch", "{\"agency\": \"BCA\"}", "SENT");
        var decision = "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}";

        var own = desk.registry().post("/api/v1/violations/" + receipt + "/decision", decision);
        var early = desk.overseer().post("/api/v1/violations/" + receipt + "/decision", decision);

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().at("/type").asString()).isEqualTo("/problems/violation-decision-in-own-case");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().at("/type").asString()).isEqualTo("/problems/violation-answer-awaited");
    }
}
