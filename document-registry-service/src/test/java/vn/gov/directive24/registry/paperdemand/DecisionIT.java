package vn.gov.directive24.registry.paperdemand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.TestTokens;

@RegistryIT
class DecisionIT {

    private static final String DECISIONS = "/api/v1/paper-demands/decisions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void answersWithItsRowTheDatabaseAndWhatToSay() {
        var answer = officer().post(DECISIONS, """
                {"procedureCode": "1.011503", "paper": "DKDN", "asker": "BCT", "date": "2026-06-01"}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var json = answer.json();
        assertThat(json.at("/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(json.at("/reason").asString()).isEqualTo("REPLACED_BY_DATA");
        assertThat(json.at("/basis/0/rule").asString()).isEqualTo("NQ66.7-PL1-4");
        assertThat(json.at("/basis/0/document").asString()).isEqualTo("66.7/2025/NQ-CP");
        assertThat(json.at("/basis/0/annex").asString()).isEqualTo("I");
        assertThat(json.at("/basis/0/row").asInt()).isEqualTo(4);
        assertThat(json.at("/source/database").asString()).contains("đăng ký doanh nghiệp");
        assertThat(json.at("/documentType/code").asString()).isEqualTo("DKDN");
        assertThat(json.at("/candidates").isArray()).isTrue();
        assertThat(json.at("/citizen/vi").asString())
                .startsWith("Anh/chị không phải nộp Giấy chứng nhận đăng ký doanh");
        assertThat(answer.header("Rules-As-Of"))
                .isEqualTo(json.at("/rulesAsOf").asString())
                .isNotBlank();
    }

    @Test
    void readsThePaperAsItIsPrinted() {
        var matched = ask("""
                {"paperName": "01 bản sao có chứng thực GIẤY KHAI SINH", "asker": "P01", "date": "2026-06-01"}
                """);
        var several = ask("""
                {"paperName": "Giấy khai sinh hoặc căn cước công dân", "asker": "P01", "date": "2026-06-01"}
                """);
        var none = ask("""
                {"paperName": "Phương án kinh doanh", "asker": "P01", "date": "2026-06-01"}
                """);

        assertThat(matched.json().at("/documentType/code").asString()).isEqualTo("KHAI-SINH");
        assertThat(matched.json().at("/documentType/score").asDouble()).isBetween(0.5, 1.0);
        assertThat(matched.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(several.json().at("/connection").asString()).isEqualTo("ANY");
        assertThat(several.json().at("/parts")).hasSize(2);
        assertThat(several.json().at("/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(several.json().at("/parts/1/basis/0/rule").asString()).isEqualTo("NQ66.7-D4-K1");
        assertThat(several.json().at("/parts/1/source/database").asString()).contains("dân cư");
        assertThat(several.json().at("/parts/1/officer/vi").asString()).startsWith("Không được yêu cầu");
        assertThat(none.json().at("/decision").asString()).isEqualTo("UNKNOWN");
        assertThat(none.json().at("/reason").asString()).isEqualTo("NAME_NOT_READ");
    }

    @Test
    void givesTheTimeLimitWhenTheDataFail() {
        var online = ask("""
                {"paper": "CAN-CUOC", "asker": "P01", "date": "2026-06-01", "lookup": "WRONG", "channel": "ONLINE"}
                """);
        var unsaid = ask("""
                {"paper": "CAN-CUOC", "asker": "P01", "date": "2026-06-01", "lookup": "UNAVAILABLE"}
                """);

        assertThat(online.json().at("/decision").asString()).isEqualTo("ALLOWED_AS_SUPPLEMENT");
        assertThat(online.json().at("/supplement/limits")).hasSize(1);
        assertThat(online.json().at("/supplement/limits/0/amount").asInt()).isEqualTo(8);
        assertThat(online.json().at("/supplement/limits/0/unit").asString()).isEqualTo("WORKING_HOURS");
        assertThat(online.json().at("/officer/vi").asString()).contains("08 giờ làm việc");
        assertThat(unsaid.json().at("/supplement/limits")).hasSize(2);
    }

    @Test
    void answersABatchInItsOrderAndWritesNothing() {
        var before = rowsWritten();
        var batch = IntStream.range(0, 1_000)
                .mapToObj(index -> """
                        {"paper": "%s", "asker": "P01", "date": "2026-06-01"}""".formatted(index % 2 == 0 ? "CAN-CUOC" : "NO-SUCH-PAPER"))
                .collect(Collectors.joining(",", "[", "]"));

        var answer = officer().with("Idempotency-Key", "batch").post(DECISIONS, batch);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json()).hasSize(1_000);
        assertThat(answer.json().at("/0/decision").asString()).isEqualTo("FORBIDDEN");
        assertThat(answer.json().at("/1/reason").asString()).isEqualTo("TYPE_NOT_KNOWN");
        assertThat(answer.json().at("/999/reason").asString()).isEqualTo("TYPE_NOT_KNOWN");
        assertThat(rowsWritten()).isEqualTo(before);
    }

    @Test
    void knowsTheProcedureAlsoAsAProvincePublishesIt() {
        var asked = """
                {"procedureCode": "1.014144.000.00.00.H26", "paper": "HO-CHIEU", "asker": "P01", "date": "2026-06-01"}
                """;
        var one = ask(asked).json();
        var many = officer().post(DECISIONS, "[" + asked + "]").json();
        var dossier = officer().post("/api/v1/paper-demands/dossiers", """
                {"procedureCode": "1.014144.000.00.00.H26", "asker": "P01", "date": "2026-06-01",
                 "requirements": [{"name": "Giấy tờ tùy thân", "ways": [[{"paper": "HO-CHIEU"}]]}]}
                """).json();

        for (var answer : List.of(one, many.at("/0"), dossier.at("/requirements/0/ways/0/papers/0/answer"))) {
            assertThat(answer.at("/decision").asString()).isEqualTo("FORBIDDEN");
            assertThat(answer.at("/basis/0/rule").asString()).isEqualTo("NQ66.7-PL1-562");
            assertThat(answer.at("/procedureCode").asString()).isEqualTo("1.014144");
        }
        assertThat(officer()
                        .get("/api/v1/paper-rules?procedure=1.014144.000.00.00.H26")
                        .json()
                        .at("/items/0/code")
                        .asString())
                .isEqualTo("NQ66.7-PL1-562");
    }

    private long rowsWritten() {
        return jdbc.sql("""
                        select (select count(*) from audit_entry where actor = 'desk')
                             + (select count(*) from idempotency_key where caller = 'desk')
                        """).query(Long.class).single();
    }

    @Test
    void saysOfADossierWhichWayIsProvedByData() {
        var answer = officer().post("/api/v1/paper-demands/dossiers", """
                {"procedureCode": "9.900001", "asker": "P01", "date": "2026-06-01", "requirements": [
                    {"name": "Giấy tờ chứng minh quan hệ", "ways": [
                        [{"paper": "KHAI-SINH"}],
                        [{"paperName": "Văn bản cam kết của người giám hộ"}]]},
                    {"name": "Giấy tờ về đất", "ways": [
                        [{"paper": "CAN-CUOC", "lookup": "ANSWERED"}, {"paper": "GCN-QSDD", "lookup": "UNAVAILABLE"}]]}]}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var first = answer.json().at("/requirements/0");
        assertThat(first.at("/state").asString()).isEqualTo("COVERED");
        assertThat(first.at("/provedByData").asBoolean()).isTrue();
        assertThat(first.at("/ways/1/papers/0/mayAsk").asBoolean()).isFalse();
        var second = answer.json().at("/requirements/1");
        assertThat(second.at("/state").asString()).isEqualTo("PARTLY");
        assertThat(second.at("/ways/0/papers/0/mayAsk").asBoolean()).isFalse();
        assertThat(second.at("/ways/0/papers/1/mayAsk").asBoolean()).isTrue();
    }

    @Test
    void namesWhatIsWrongWithAQuestion() {
        for (var wrong : List.of(
                List.of("{}", "/paper"),
                List.of("{\"paper\": \"A\", \"paperName\": \"B\"}", "/paperName"),
                List.of("{\"paper\": \"lower\"}", "/paper"),
                List.of("{\"paper\": \"CAN-CUOC\", \"asker\": \"ATLANTIS\"}", "/asker"),
                List.of("{\"paper\": \"CAN-CUOC\", \"date\": \"2026-02-30\"}", "/date"),
                List.of("{\"paper\": \"CAN-CUOC\", \"lookup\": \"PERHAPS\"}", "/lookup"),
                List.of("{\"paper\": \"CAN-CUOC\", \"surprise\": 1}", "/surprise"),
                List.of("{\"paper\": \"CAN-CUOC\", \"procedureCode\": \"1 2\"}", "/procedureCode"),
                List.of("[{\"paper\": \"CAN-CUOC\"}, {\"paper\": 1}]", "/1/paper"),
                List.of("[{\"paper\": \"CAN-CUOC\"}, {\"holder\": \"NOBODY\"}]", "/1/holder"),
                List.of("[{\"paper\": \"CAN-CUOC\"}, {}]", "/1/paper"),
                List.of("[null]", "/0"))) {
            var answer = officer().post(DECISIONS, wrong.getFirst());
            assertThat(answer.status()).as(wrong + answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/errors/0/pointer").asString())
                    .as(wrong.getFirst())
                    .isEqualTo(wrong.getLast());
        }
        var tooMany = "[" + "{\"paper\": \"CAN-CUOC\"},".repeat(1_000) + "{\"paper\": \"CAN-CUOC\"}]";
        assertThat(officer().post(DECISIONS, tooMany).status()).isEqualTo(400);
        assertThat(officer().post(DECISIONS, "[]").json()).isEmpty();
    }

    @Test
    void refusesWhoeverMayNotRead() {
        var nobody = Api.at(port).as(TestTokens.token("nobody", "BCA", List.of(), ""));

        assertThat(nobody.post(DECISIONS, "{\"paper\": \"CAN-CUOC\"}").status()).isEqualTo(403);
    }

    private Api.Answer ask(String body) {
        var answer = officer().post(DECISIONS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private Api officer() {
        return Api.at(port).as(RegistryTokens.desk());
    }
}
