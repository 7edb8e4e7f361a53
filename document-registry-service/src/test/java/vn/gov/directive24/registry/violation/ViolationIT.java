package vn.gov.directive24.registry.violation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.EventTap;

/** The way of a report, and who is told what of it. */
@RegistryIT
class ViolationIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestReports desk;

    @BeforeEach
    void open() {
        desk = TestReports.at(port);
    }

    @Test
    void goesFromTheReportToItsClosingAndTellsTheReporter() {
        var received = desk.report(desk.anyone());
        var receipt = received.at("/receipt").asString();
        assertThat(received.at("/documentType").asString()).isEqualTo("KHAI-SINH");
        assertThat(received.at("/dueOn").asString())
                .isGreaterThan(TestReports.today().toString());
        assertThat(received.at("/calendar").asString()).isEqualTo("SHIPPED");

        desk.step(desk.registry(), receipt, "dispatch", "{\"note\": \"Chuyển\"}", "SENT");
        assertThat(desk.agency("P79").get("/api/v1/violations/" + receipt).status())
                .isEqualTo(404);
        desk.step(desk.agency("P01"), receipt, "answer", "{\"text\": \"Cán bộ mới, đã nhắc.\"}", "ANSWERED");
        desk.step(
                desk.registry(),
                receipt,
                "decision",
                "{\"outcome\": \"UPHELD\", \"grounds\": \"Đã công bố\"}",
                "UPHELD");
        desk.step(desk.registry(), receipt, "closure", "{}", "CLOSED");

        var told = desk.anyone()
                .with("Report-Secret", received.at("/secret").asString())
                .get(TestReports.PATH + "/" + receipt)
                .json();
        assertThat(told.at("/outcome").asString()).isEqualTo("UPHELD");
        assertThat(told.at("/steps").findValuesAsString("status"))
                .containsExactly("RECEIVED", "SENT", "ANSWERED", "UPHELD", "CLOSED");
        assertThat(told.at("/steps").findValuesAsString("text")).containsExactly("Cán bộ mới, đã nhắc.", "Đã công bố");
        assertThat(told.at("/eraseOn").asString())
                .isEqualTo(TestReports.today().plusDays(365).toString());

        try (var tap = new EventTap(RegistryEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(receipt))
                    .extracting(EventTap.Event::type)
                    .containsExactly(ViolationReportedV1.TYPE, ViolationDecidedV1.TYPE));
            assertThat(tap.of(receipt).getLast().data().at("/outcome").asString())
                    .isEqualTo("UPHELD");
            assertThat(tap.of(receipt).getFirst().data().toString()).doesNotContain(desk.marker());
        }
    }

    @Test
    void recordsTheFirstLookOfADay() {
        var received = desk.report(desk.anyone());
        var receipt = received.at("/receipt").asString();
        for (var count = 0; count < 3; count++) {
            assertThat(desk.anyone()
                            .with("Report-Secret", received.at("/secret").asString())
                            .get(TestReports.PATH + "/" + receipt)
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
    void isNotOpenedByAnotherSecret() {
        var received = desk.report(desk.anyone());
        var path = TestReports.PATH + "/" + received.at("/receipt").asString();

        assertThat(desk.anyone().with("Report-Secret", "guessed").get(path).status())
                .isEqualTo(404);
        assertThat(desk.anyone().get(path).status()).isEqualTo(400);
        assertThat(desk.anyone()
                        .with("Report-Secret", "guessed")
                        .post(path + "/withdrawal", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void isWithdrawnByItsReporter() {
        var received = desk.report(desk.anyone());
        var path = TestReports.PATH + "/" + received.at("/receipt").asString();

        var withdrawn = desk.anyone()
                .with("Report-Secret", received.at("/secret").asString())
                .post(path + "/withdrawal", "{\"reason\": \"Đã được giải quyết\"}");

        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().at("/status").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().at("/eraseOn").asString()).isNotBlank();
    }

    @Test
    void listsByWhatIsAskedForAndAsItStoodOnADay() {
        var receipt = desk.report(desk.anyone()).at("/receipt").asString();
        desk.step(desk.registry(), receipt, "dispatch", "{}", "SENT");

        assertThat(desk.receipts(desk.overseer(), "status=SENT&agency=UBND-HN&documentType=KHAI-SINH&size=1000"))
                .contains(receipt);
        assertThat(desk.receipts(desk.overseer(), "status=RECEIVED&size=1000")).doesNotContain(receipt);
        assertThat(desk.receipts(desk.overseer(), "overdue=true&size=1000")).doesNotContain(receipt);
        assertThat(desk.receipts(
                        desk.overseer(), "size=1000&asOf=" + TestReports.today().minusDays(1)))
                .doesNotContain(receipt);
        assertThat(desk.receipts(desk.agency("P01"), "size=1000")).contains(receipt);
        assertThat(desk.receipts(desk.agency("P79"), "size=1000")).doesNotContain(receipt);
    }

    @Test
    void namesWhatIsWrongWithAReport() {
        for (var wrong : List.of(
                new String[] {desk.body().replace("\"asker\": \"UBND-HN\"", "\"asker\": \"ATLANTIS\""), "/asker"},
                new String[] {desk.body().replace("\"asker\": \"UBND-HN\",", ""), "/askerName"},
                new String[] {desk.body().replace("1.001193", "079123456789"), "/procedureCode"},
                new String[] {desk.body().replace("KHAI-SINH", "NO-SUCH-TYPE"), "/paper"},
                new String[] {
                    desk.body()
                            .replace(
                                    TestReports.today().toString(),
                                    TestReports.today().plusDays(1).toString()),
                    "/demandedOn"
                })) {
            var answer = desk.anyone().post(TestReports.PATH, wrong[0]);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(wrong[1]);
        }
    }

    @Test
    void publishesNothingOfAMonthThatIsNotDueYet() {
        var month = TestReports.today().toString().substring(0, 7);

        assertThat(desk.anyone()
                        .get("/api/v1/violation-statistics?month=" + month)
                        .status())
                .isEqualTo(404);
        assertThat(desk.anyone().get("/api/v1/violation-statistics").status()).isEqualTo(200);
        assertThat(desk.anyone()
                        .get("/api/v1/violation-statistics/csv?month=2020-01")
                        .body())
                .isEqualTo("month,agency,documentType,reported,upheld,rejected\r\n");
    }

    @Test
    void takesAnotherTermFromItsDayOn() {
        var administrator = desk.as(RegistryTokens.administrator());
        var term = """
                {"step": "ERASURE", "days": 400, "validFrom": "%s", "reason": "Thử"}
                """;

        assertThat(desk.registry()
                        .post("/api/v1/violation-deadlines", term.formatted(TestReports.today()))
                        .status())
                .isEqualTo(403);
        assertThat(administrator
                        .post(
                                "/api/v1/violation-deadlines",
                                term.formatted(TestReports.today().minusDays(1)))
                        .status())
                .isEqualTo(400);
        var set = administrator.post(
                "/api/v1/violation-deadlines",
                term.formatted(TestReports.today().plusYears(50)));
        assertThat(set.status()).as(set.body()).isEqualTo(201);
        assertThat(set.json().at("/items").findValuesAsString("days")).contains("400");
    }
}
