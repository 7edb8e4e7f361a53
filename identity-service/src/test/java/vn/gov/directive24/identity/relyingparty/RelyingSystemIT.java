package vn.gov.directive24.identity.relyingparty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.gov.directive24.identity.relyingparty.RelyingSystemFixtures.freshCode;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.identity.RelyingSystemMovedV1;
import vn.gov.directive24.common.contract.identity.RelyingSystemRegisteredV1;
import vn.gov.directive24.identity.IdentityIT;
import vn.gov.directive24.identity.IdentityTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

/** Each test has an agency of its own, because an agency has one connected procedure system. */
@IdentityIT
class RelyingSystemIT {

    @LocalServerPort
    int port;

    private final String code = freshCode();

    @Test
    void announcesConnectionSuspensionAndResumptionInOrder() {
        register("BCA", code, "P04");
        for (var status : List.of("CONNECTED", "SUSPENDED", "CONNECTED")) {
            assertThat(move("BCA", code, status).status()).isEqualTo(200);
        }

        try (var tap = new EventTap(IdentityEvent.TOPIC)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(tap.of(code)).hasSize(4));
            assertThat(tap.of(code)).extracting(EventTap.Event::sequence).containsExactly(1L, 2L, 3L, 4L);
            assertThat(tap.of(code))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            RelyingSystemRegisteredV1.TYPE,
                            RelyingSystemMovedV1.TYPE,
                            RelyingSystemMovedV1.TYPE,
                            RelyingSystemMovedV1.TYPE);
            var suspended = tap.of(code).get(2).data();
            assertThat(suspended.at("/to").asString()).isEqualTo("SUSPENDED");
            assertThat(suspended.at("/reason").asString()).isEqualTo("Văn bản SUSPENDED");
            assertThat(suspended.at("/kind").asString()).isEqualTo("PROCEDURE_SYSTEM");
            assertThat(tap.of(code).getFirst().data().has("contact")).isFalse();
            assertThat(tap.of(code).getLast().headers()).containsEntry("ce_source", "/directive24/identity-service");
        }
    }

    @Test
    void letsAnAgencyRegisterItsOwnAndOnlyTheOperatorConnect() {
        assertThat(register("P08", code, "P11").status()).isEqualTo(403);
        assertThat(register("P08", code, "P08").status()).isEqualTo(201);

        var owner = move("P08", code, "CONNECTED");
        assertThat(owner.status()).isEqualTo(403);
        assertThat(owner.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        assertThat(owner.json().at("/remedy").asString()).isEqualTo("Ask an officer of BCA to do this.");
        var admin = Api.at(port)
                .as(IdentityTokens.admin())
                .post("/api/v1/relying-systems/" + code + "/status", moveBody("CONNECTED"));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.json().at("/connectedOn").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
    }

    @Test
    void refusesASecondConnectedProcedureSystemOfAnAgency() {
        var second = freshCode();
        register("BCA", code, "P12");
        register("BCA", second, "P12");
        move("BCA", code, "CONNECTED");

        var refused = move("BCA", second, "CONNECTED");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/another-system-connected");
        assertThat(refused.json().at("/remedy").asString()).isEqualTo("Suspend %s first.".formatted(code));
    }

    @Test
    void connectsOneOfTwoThatComeTogether() throws Exception {
        for (var round = 0; round < 5; round++) {
            var rivals = List.of(freshCode(), freshCode());
            rivals.forEach(rival -> register("BCA", rival, "P14"));
            var together = new CountDownLatch(1);

            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = rivals.stream()
                        .map(rival -> callers.submit(() -> {
                            together.await();
                            return move("BCA", rival, "CONNECTED").status();
                        }))
                        .toList();
                together.countDown();
                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 422);
            }
            rivals.forEach(rival -> move("BCA", rival, "SUSPENDED"));
        }
    }

    @Test
    void countsMinistriesAndProvincesThatAreConnected() {
        register("BCA", code, "BYT");
        assertThat(missing("ministries")).contains("BYT");

        move("BCA", code, "CONNECTED");

        var coverage = bca().get("/api/v1/relying-systems/coverage").json();
        assertThat(coverage.at("/ministries/total").asInt()).isEqualTo(22);
        assertThat(coverage.at("/provinces/total").asInt()).isEqualTo(34);
        assertThat(coverage.at("/ministries/connections").findValuesAsString("system"))
                .contains(code);
        assertThat(coverage.at("/ministries/connected").asInt())
                .isEqualTo(coverage.at("/ministries/connections").size())
                .isEqualTo(22 - missing("ministries").size());
        assertThat(missing("ministries")).doesNotContain("BYT");

        move("BCA", code, "SUSPENDED");
        assertThat(missing("ministries")).contains("BYT");
    }

    @Test
    void namesWhatIsWrongWithARegistration() {
        assertThat(pointer(register("BCA", code, "ATLANTIS"))).isEqualTo("/ownerAgency");
        assertThat(pointer(register("BCA", code, "UBND-TINH"))).isEqualTo("/ownerAgency");
        assertThat(pointer(bca().post("/api/v1/relying-systems", """
                        {"code": "%s", "name": "Mẫu", "kind": "OTHER", "ownerAgency": "P01",
                         "endpoint": "https://user:secret@example.gov.vn/"}
                        """.formatted(code))))
                .isEqualTo("/endpoint");
        var company = register("BCA", code, "ACV");
        assertThat(company.status()).isEqualTo(422);
        assertThat(company.json().at("/type").asString()).isEqualTo("/problems/no-procedure-authority");
    }

    @Test
    void takesTheAliasOfAnAgencyForTheAgency() {
        register("BCA", code, "UBND-HN");

        assertThat(bca().get("/api/v1/relying-systems/" + code)
                        .json()
                        .at("/ownerAgency")
                        .asString())
                .isEqualTo("P01");
        assertThat(bca().get(
                                "/api/v1/relying-systems?ownerAgency=P01&status=REGISTERED&kind=PROCEDURE_SYSTEM&size=1000")
                        .json()
                        .at("/items")
                        .findValuesAsString("code"))
                .contains(code);
    }

    @Test
    void refusesWhatTheLifeCycleDoesNotKnow() {
        register("BCA", code, "P15");
        var tooEarly = move("BCA", code, "SUSPENDED");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.json().at("/remedy").asString()).isEqualTo("From here it can become CONNECTED.");

        move("BCA", code, "CONNECTED");
        assertThat(pointer(bca().post("/api/v1/relying-systems/" + code + "/status", """
                        {"status": "SUSPENDED"}
                        """)))
                .isEqualTo("/reason");
        assertThat(move("BCA", code, "REGISTERED").status()).isEqualTo(409);
        assertThat(register("BCA", code, "P15").json().at("/type").asString())
                .isEqualTo("/problems/relying-system-exists");
    }

    private List<String> missing(String group) {
        return bca().get("/api/v1/relying-systems/coverage")
                .json()
                .at("/" + group + "/missing")
                .findValuesAsString("agency");
    }

    private Api.Answer register(String agency, String code, String owner) {
        return Api.at(port).as(IdentityTokens.officerOf(agency)).post("/api/v1/relying-systems", """
                {"code": "%s", "name": "Hệ thống giải quyết TTHC mẫu", "kind": "PROCEDURE_SYSTEM", "ownerAgency": "%s",
                 "endpoint": "https://example.gov.vn/vneid", "contact": "hotro@example.gov.vn"}
                """.formatted(
                        code, owner));
    }

    private Api.Answer move(String agency, String code, String status) {
        return Api.at(port)
                .as(IdentityTokens.officerOf(agency))
                .post("/api/v1/relying-systems/" + code + "/status", moveBody(status));
    }

    private static String moveBody(String status) {
        return """
                {"status": "%s", "reason": "Văn bản %s"}
                """.formatted(status, status);
    }

    private static String pointer(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private Api bca() {
        return Api.at(port).as(IdentityTokens.officerOf("BCA"));
    }
}
