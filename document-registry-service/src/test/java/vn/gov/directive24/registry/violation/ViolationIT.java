package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;
import vn.gov.directive24.common.time.TimeAutoConfiguration;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.TestTokens;

@RegistryIT
class ViolationIT {

    private static final String REPORTS = "/api/v1/violation-reports";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ErasureClock erasure;

    /** A word that no other test and no code writes. */
    private final String marker = "Trâm-Anh-" + UUID.randomUUID();

    @Test
    void goesFromTheReportToItsClosingAndTellsTheReporter() {
        var received = report(anyone());
        var receipt = received.at("/receipt").asString();
        assertThat(received.at("/documentType").asString()).isEqualTo("KHAI-SINH");
        assertThat(received.at("/dueOn").asString()).isGreaterThan(today().toString());
        assertThat(received.at("/calendar").asString()).isEqualTo("SHIPPED");

        step(registry(), receipt, "dispatch", "{\"note\": \"Chuyển\"}", "SENT");
        assertThat(agency("P79").get("/api/v1/violations/" + receipt).status()).isEqualTo(404);
        step(agency("P01"), receipt, "answer", "{\"text\": \"Cán bộ mới, đã nhắc.\"}", "ANSWERED");
        step(registry(), receipt, "decision", "{\"outcome\": \"UPHELD\", \"grounds\": \"Đã công bố\"}", "UPHELD");
        step(registry(), receipt, "closure", "{}", "CLOSED");

        var told = anyone().with("Report-Secret", received.at("/secret").asString())
                .get(REPORTS + "/" + receipt)
                .json();
        assertThat(told.at("/outcome").asString()).isEqualTo("UPHELD");
        assertThat(told.at("/steps").findValuesAsString("status"))
                .containsExactly("RECEIVED", "SENT", "ANSWERED", "UPHELD", "CLOSED");
        assertThat(told.at("/steps").findValuesAsString("text")).containsExactly("Cán bộ mới, đã nhắc.", "Đã công bố");
        assertThat(told.at("/eraseOn").asString())
                .isEqualTo(today().plusDays(365).toString());

        try (var tap = new EventTap(RegistryEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(receipt))
                    .extracting(EventTap.Event::type)
                    .containsExactly(ViolationReportedV1.TYPE, ViolationDecidedV1.TYPE));
            assertThat(tap.of(receipt).getLast().data().at("/outcome").asString())
                    .isEqualTo("UPHELD");
            assertThat(tap.of(receipt).getFirst().data().toString()).doesNotContain(marker);
        }
    }

    @Test
    void keepsNoWordOfAPersonInClearAndErasesItOnItsDay() {
        var citizen = Api.at(port).as(RegistryTokens.citizen("vneid-" + marker));
        var received = report(citizen);
        var receipt = received.at("/receipt").asString();
        step(
                registry(),
                receipt,
                "decision",
                "{\"outcome\": \"REJECTED\", \"grounds\": \"" + marker + "\"}",
                "REJECTED");
        step(registry(), receipt, "closure", "{\"note\": \"" + marker + "\"}", "CLOSED");

        assertThat(tablesWith(marker)).isEmpty();
        var pseudonym = jdbc.sql("select encode(reporter, 'hex') from violation_report where receipt = :receipt")
                .param("receipt", receipt)
                .query(String.class)
                .single();
        assertThat(tablesWith(pseudonym)).containsExactly("violation_report");
        assertThat(tablesWith(received.at("/secret").asString())).isEmpty();
        assertThat(content(registry(), receipt).at("/testimony/name").asString())
                .isEqualTo(marker);
        assertThat(own(citizen)).contains(receipt);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject = :receipt and action = 'violation-content-read'")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        erasure.erase();
        assertThat(content(registry(), receipt).at("/testimony/name").asString())
                .as("before its day")
                .isEqualTo(marker);
        jdbc.sql("update violation_report set erase_on = :today where receipt = :receipt")
                .param("today", today())
                .param("receipt", receipt)
                .update();
        erasure.erase();

        var after = content(registry(), receipt);
        assertThat(after.has("testimony")).isFalse();
        assertThat(after.at("/texts").isEmpty()).isTrue();
        assertThat(after.at("/erasedOn").asString()).isEqualTo(today().toString());
        assertThat(own(citizen)).doesNotContain(receipt);
        assertThat(tablesWith(pseudonym)).isEmpty();
        for (var table : List.of("violation_key", "violation_text")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where receipt = :receipt")
                            .param("receipt", receipt)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void tellsTheAgencyWhoReportedOnlyIfTheReporterSaidSo() {
        var silent = report(anyone()).at("/receipt").asString();
        var open = report(anyone(), body().replace("\"name\"", "\"showReporter\": true, \"name\""))
                .at("/receipt")
                .asString();
        for (var receipt : List.of(silent, open)) {
            step(registry(), receipt, "dispatch", "{}", "SENT");
        }

        assertThat(content(agency("P01"), silent).at("/testimony").has("name")).isFalse();
        assertThat(content(agency("P01"), silent).at("/testimony/said").asString())
                .contains(marker);
        assertThat(content(agency("P01"), open).at("/testimony/name").asString())
                .isEqualTo(marker);
        assertThat(content(registry(), silent).at("/testimony/name").asString()).isEqualTo(marker);
    }

    @Test
    void tellsAnAgencyComplainedOfNothingOfTheReporterThoughItSeesAll() {
        var receipt = report(anyone(), body().replace("UBND-HN", "BCA"))
                .at("/receipt")
                .asString();

        assertThat(content(registry(), receipt).at("/testimony").has("name")).isFalse();
        assertThat(content(registry(), receipt).at("/testimony").has("contact")).isFalse();
        assertThat(content(overseer(), receipt).at("/testimony/name").asString())
                .isEqualTo(marker);
        var roleAlone = Api.at(port)
                .as(TestTokens.token("reader", "BTC", List.of("OFFICER", "REGISTRY_OFFICER"), "registry:read"));
        assertThat(content(roleAlone, receipt).at("/testimony").has("name")).isFalse();
    }

    @Test
    void namesNoOfficerWhoReportsToTheAgencySheReports() {
        var login = "whistle-" + UUID.randomUUID();
        var officer =
                Api.at(port).as(TestTokens.token(login, "P01", List.of("OFFICER"), "registry:read registry:report"));
        var receipt = report(officer).at("/receipt").asString();
        step(registry(), receipt, "dispatch", "{}", "SENT");

        var seen = agency("P01").get("/api/v1/violations/" + receipt);
        assertThat(seen.json().at("/channel").asString()).isEqualTo("OFFICER");
        assertThat(seen.json().at("/steps/0/actor").asString()).isEqualTo("reporter");
        assertThat(seen.json().at("/steps/0").has("agency")).isFalse();
        assertThat(content(agency("P01"), receipt).toString()).doesNotContain(login);
        assertThat(content(overseer(), receipt).at("/testimony/officer").asString())
                .isEqualTo(login + " (P01)");
        assertThat(tablesWith(login)).isEmpty();
    }

    @Test
    void isJudgedByNobodyWhoseCaseItIs() {
        var aboutHers = report(anyone(), body().replace("UBND-HN", "BCA"))
                .at("/receipt")
                .asString();
        for (var step : List.of(
                new String[] {"decision", "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}"},
                new String[] {"dispatch", "{\"agency\": \"BTC\"}"})) {
            var refused = registry().post("/api/v1/violations/" + aboutHers + "/" + step[0], step[1]);
            assertThat(refused.status()).as(step[0]).isEqualTo(403);
            assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/violation-decision-in-own-case");
        }
        step(overseer(), aboutHers, "dispatch", "{}", "SENT");
        step(overseer(), aboutHers, "dispatch", "{\"agency\": \"P79\"}", "SENT");
        assertThat(agency("BCA").get("/api/v1/violations/" + aboutHers).status())
                .as("the wrong one, to which it was sent before")
                .isEqualTo(404);

        var hanoi = report(anyone()).at("/receipt").asString();
        step(registry(), hanoi, "dispatch", "{}", "SENT");
        var byAlias = Api.at(port)
                .as(TestTokens.token(
                        "alias", "UBND-HN", List.of("OFFICER", "OVERSEER"), "registry:read registry:oversee"));
        assertThat(byAlias.post(
                                "/api/v1/violations/" + hanoi + "/decision",
                                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}")
                        .json()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/violation-decision-in-own-case");
        step(overseer(), hanoi, "answer", "{\"text\": \"Công văn trả lời\"}", "ANSWERED");
        assertThat(overseer()
                        .post(
                                "/api/v1/violations/" + hanoi + "/decision",
                                "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}")
                        .json()
                        .at("/type")
                        .asString())
                .isEqualTo("/problems/violation-decision-on-own-entry");
        step(registry(), hanoi, "decision", "{\"outcome\": \"UPHELD\", \"grounds\": \"Đúng\"}", "UPHELD");
    }

    @Test
    void erasesWhatWasLeftLyingThoughAnotherCannotBeErased() {
        var lying = report(Api.at(port).as(RegistryTokens.citizen("lying-" + marker)));
        var receipt = lying.at("/receipt").asString();
        assertThat(jdbc.sql("select erase_on from violation_report where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today().plusDays(365));
        var stubborn = report(anyone()).at("/receipt").asString();
        for (var due : List.of(receipt, stubborn)) {
            jdbc.sql("update violation_report set erase_on = :day where receipt = :receipt")
                    .param("day", due.equals(stubborn) ? today().minusDays(1) : today())
                    .param("receipt", due)
                    .update();
        }
        jdbc.sql("""
                create or replace function keep_key() returns trigger language plpgsql as
                $$ begin if old.receipt = '%s' then raise exception 'kept'; end if; return old; end $$
                """.formatted(stubborn)).update();
        jdbc.sql("create trigger keep_key before delete on violation_key for each row execute function keep_key()")
                .update();
        try {
            erasure.erase();
        } finally {
            jdbc.sql("drop trigger keep_key on violation_key").update();
        }

        assertThat(content(overseer(), receipt).has("testimony")).isFalse();
        assertThat(overseer()
                        .get("/api/v1/violations/" + receipt)
                        .json()
                        .at("/status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(content(overseer(), stubborn).has("testimony")).isTrue();
        erasure.erase();
        assertThat(content(overseer(), stubborn).has("testimony")).isFalse();
    }

    @Test
    void believesNoHeaderOfWhomItDoesNotTrust() throws Exception {
        try (var stranger = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build()) {
            var statuses = new ArrayList<Integer>();
            for (var count = 0; count < 6; count++) {
                statuses.add(stranger.send(
                                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + REPORTS))
                                        .header("X-Forwarded-For", "198.51.100." + count)
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(body()))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .statusCode());
            }
            assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 429);
        }
    }

    @Test
    void recordsTheFirstLookOfADay() {
        var received = report(anyone());
        var receipt = received.at("/receipt").asString();
        for (var count = 0; count < 3; count++) {
            assertThat(anyone().with("Report-Secret", received.at("/secret").asString())
                            .get(REPORTS + "/" + receipt)
                            .status())
                    .isEqualTo(200);
        }

        assertThat(jdbc.sql("select actor from audit_entry where subject = :receipt and action = :action")
                        .param("receipt", receipt)
                        .param("action", "violation-opened-by-reporter")
                        .query(String.class)
                        .list())
                .containsExactly("reporter");
    }

    @Test
    void limitsWhatOneOfficerReportsInADay() {
        var officer = Api.at(port).as(TestTokens.token("busy-" + marker, "P79", List.of("OFFICER"), "registry:report"));
        for (var count = 0; count < 100; count++) {
            assertThat(officer.post(REPORTS, body()).status()).isEqualTo(201);
        }

        assertThat(officer.post(REPORTS, body()).header("RateLimit-Policy")).isEqualTo("\"person\";q=100");
    }

    @Test
    void refusesAKeyToRepeatByFromNobody() {
        var refused =
                anyone().with("Idempotency-Key", UUID.randomUUID().toString()).post(REPORTS, body());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Idempotency-Key");
    }

    @Test
    void limitsAnonymousReportsFromOneAddressAndSaysWhenToComeBack() {
        var flood = anyone();
        for (var count = 0; count < 5; count++) {
            assertThat(flood.post(REPORTS, body()).status()).isEqualTo(201);
        }

        var refused = flood.post(REPORTS, body());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/too-many-violation-reports");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3_000, 3_600);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"address\";q=5");
        assertThat(anyone().post(REPORTS, body()).status())
                .as("another address")
                .isEqualTo(201);
    }

    @Test
    void limitsWhatOnePersonReportsInADay() {
        var citizen = Api.at(port).as(RegistryTokens.citizen("busy-" + marker));
        for (var count = 0; count < 20; count++) {
            assertThat(citizen.post(REPORTS, body()).status()).isEqualTo(201);
        }

        assertThat(citizen.post(REPORTS, body()).header("RateLimit-Policy")).isEqualTo("\"person\";q=20");
    }

    @Test
    void isNotOpenedByAnotherSecret() {
        var received = report(anyone());
        var path = REPORTS + "/" + received.at("/receipt").asString();

        assertThat(anyone().with("Report-Secret", "guessed").get(path).status()).isEqualTo(404);
        assertThat(anyone().get(path).status()).isEqualTo(400);
        assertThat(anyone().with("Report-Secret", "guessed")
                        .post(path + "/withdrawal", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isWithdrawnByItsReporter() {
        var received = report(anyone());
        var path = REPORTS + "/" + received.at("/receipt").asString();

        var withdrawn = anyone().with("Report-Secret", received.at("/secret").asString())
                .post(path + "/withdrawal", "{\"reason\": \"Đã được giải quyết\"}");

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().at("/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().at("/eraseOn").asString()).isNotBlank();
    }

    @Test
    void letsNobodyDecideInHerOwnCaseNorBeforeTheAnswerIsDue() {
        var receipt = report(anyone()).at("/receipt").asString();
        step(registry(), receipt, "dispatch", "{\"agency\": \"BCA\"}", "SENT");
        var decision = "{\"outcome\": \"REJECTED\", \"grounds\": \"Không\"}";

        var own = registry().post("/api/v1/violations/" + receipt + "/decision", decision);
        var early = overseer().post("/api/v1/violations/" + receipt + "/decision", decision);

        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().at("/type").asString()).isEqualTo("/problems/violation-decision-in-own-case");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.json().at("/type").asString()).isEqualTo("/problems/violation-answer-awaited");
    }

    @Test
    void listsByWhatIsAskedForAndAsItStoodOnADay() {
        var receipt = report(anyone()).at("/receipt").asString();
        step(registry(), receipt, "dispatch", "{}", "SENT");

        assertThat(receipts(overseer(), "status=SENT&agency=UBND-HN&documentType=KHAI-SINH&size=1000"))
                .contains(receipt);
        assertThat(receipts(overseer(), "status=RECEIVED&size=1000")).doesNotContain(receipt);
        assertThat(receipts(overseer(), "overdue=true&size=1000")).doesNotContain(receipt);
        assertThat(receipts(overseer(), "size=1000&asOf=" + today().minusDays(1)))
                .doesNotContain(receipt);
        assertThat(receipts(agency("P01"), "size=1000")).contains(receipt);
        assertThat(receipts(agency("P79"), "size=1000")).doesNotContain(receipt);
    }

    @Test
    void namesWhatIsWrongWithAReport() {
        for (var wrong : List.of(
                new String[] {body().replace("\"asker\": \"UBND-HN\"", "\"asker\": \"ATLANTIS\""), "/asker"},
                new String[] {body().replace("\"asker\": \"UBND-HN\",", ""), "/askerName"},
                new String[] {body().replace("1.001193", "079123456789"), "/procedureCode"},
                new String[] {body().replace("KHAI-SINH", "NO-SUCH-TYPE"), "/paper"},
                new String[] {
                    body().replace(today().toString(), today().plusDays(1).toString()), "/demandedOn"
                })) {
            var answer = anyone().post(REPORTS, wrong[0]);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(wrong[1]);
        }
    }

    @Test
    void publishesNothingOfAMonthThatIsNotDueYet() {
        var month = today().toString().substring(0, 7);

        assertThat(anyone().get("/api/v1/violation-statistics?month=" + month).status())
                .isEqualTo(404);
        assertThat(anyone().get("/api/v1/violation-statistics").status()).isEqualTo(200);
        assertThat(anyone().get("/api/v1/violation-statistics/csv?month=2020-01")
                        .body())
                .isEqualTo("month,agency,documentType,reported,upheld,rejected\r\n");
    }

    @Test
    void takesAnotherTermFromItsDayOn() {
        var administrator = Api.at(port).as(RegistryTokens.administrator());
        var term = """
                {"step": "ERASURE", "days": 400, "validFrom": "%s", "reason": "Thử"}
                """;

        assertThat(registry()
                        .post("/api/v1/violation-deadlines", term.formatted(today()))
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .post("/api/v1/violation-deadlines", term.formatted(today().minusDays(1)))
                        .status())
                .isEqualTo(400);
        var set = administrator.post("/api/v1/violation-deadlines", term.formatted(today().plusYears(50)));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.json().at("/items").findValuesAsString("days")).contains("400");
    }

    private List<String> tablesWith(String text) {
        var hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = current_schema()")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s t where t::text like :text or t::text like :hex)"
                                        .formatted(table))
                        .param("text", "%" + text + "%")
                        .param("hex", "%" + hex + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> receipts(Api who, String query) {
        return who.get("/api/v1/violations?" + query).json().at("/items").findValuesAsString("receipt");
    }

    private static List<String> own(Api citizen) {
        return citizen.get("/api/v1/my-violation-reports").json().at("/items").findValuesAsString("receipt");
    }

    private static JsonNode content(Api who, String receipt) {
        var answer = who.get("/api/v1/violations/" + receipt + "/content");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static void step(Api who, String receipt, String step, String body, String status) {
        var answer = who.post("/api/v1/violations/" + receipt + "/" + step, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/status").asString()).isEqualTo(status);
        assertThat(answer.header("ETag")).isNotBlank();
    }

    private JsonNode report(Api who) {
        return report(who, body());
    }

    private static JsonNode report(Api who, String body) {
        var answer = who.post(REPORTS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private String body() {
        return """
                {"askerKind": "AGENCY", "asker": "UBND-HN", "place": "Bộ phận một cửa", "procedureCode": "1.001193",
                 "paper": "KHAI-SINH", "form": "CERTIFIED_COPY", "demandedOn": "%s",
                 "said": "Phải nộp bản sao, %s", "name": "%s", "contact": "%s"}
                """.formatted(today(), marker, marker, marker);
    }

    private Api anyone() {
        var random = ThreadLocalRandom.current();
        return Api.at(port)
                .with(
                        "X-Forwarded-For",
                        "198.%d.%d.%d".formatted(random.nextInt(18, 20), random.nextInt(256), random.nextInt(1, 255)));
    }

    private Api registry() {
        return Api.at(port).as(RegistryTokens.registryOfficer());
    }

    private Api overseer() {
        return Api.at(port).as(RegistryTokens.overseer());
    }

    private Api agency(String code) {
        return Api.at(port).as(RegistryTokens.respondentOf(code));
    }

    private static LocalDate today() {
        return LocalDate.now(TimeAutoConfiguration.VIET_NAM);
    }
}
