package vn.gov.directive24.registry.accessstatistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.registry.RegistryIT;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.TestTokens;

@RegistryIT
class AccessIT {

    private static final String DECISIONS = "/api/v1/paper-demands/decisions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessFlush flush;

    @Autowired
    AccessCounter counter;

    @Test
    void countsWhatWasAnsweredAndWritesItOnceAMinute() {
        var officer = Api.at(port).as(RegistryTokens.officerOf("BTTTT-TEST"));
        flush.flush();
        for (var count = 0; count < 3; count++) {
            assertThat(officer.get("/api/v1/document-types/KHAI-SINH").status()).isEqualTo(200);
        }
        officer.get("/api/v1/document-types/NO-SUCH-TYPE");
        officer.get("/api/v1/document-types");
        assertThat(times()).isZero();

        counter.decided("KHAI-SINH", "BTTTT-TEST");
        flush.flush();
        flush.flush();

        assertThat(times()).isEqualTo(4);
    }

    @Test
    void countsEachDecisionByTheTypesItWasAboutAndTheAgencyOfTheToken() {
        var desk = Api.at(port).as(RegistryTokens.officerOf("DESK-TEST"));
        flush.flush();

        desk.post(DECISIONS, question("paper", "KHAI-SINH"));
        desk.post(
                DECISIONS,
                "[%s, %s, %s, %s]"
                        .formatted(
                                question("paper", "KHAI-SINH"),
                                question("paperName", "Giấy khai sinh và Giấy chứng nhận kết hôn"),
                                question("paperName", "Đơn đề nghị theo mẫu"),
                                question("paper", "NO-SUCH-TYPE")));
        desk.post("/api/v1/paper-demands/dossiers", """
                {"asker": "P01", "requirements": [{"name": "Nhân thân",
                 "ways": [[{"paper": "CAN-CUOC"}, {"paper": "KHAI-SINH"}], [{"paper": "HO-CHIEU"}]]}]}
                """);
        assertThat(desk.post(DECISIONS, "[%s, {}]".formatted(question("paper", "KET-HON")))
                        .status())
                .isEqualTo(400);
        assertThat(Api.at(port)
                        .as(TestTokens.token("desk", "DESK-TEST", List.of("OFFICER"), "registry:report"))
                        .post(DECISIONS, question("paper", "KET-HON"))
                        .status())
                .isEqualTo(403);
        flush.flush();

        assertThat(jdbc.sql("select document_type || ' ' || times from access_count"
                                + " where agency = 'DESK-TEST' and kind = 'DECISION' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("CAN-CUOC 1", "HO-CHIEU 1", "KET-HON 1", "KHAI-SINH 4");
    }

    /** One token with a claim that cannot be written would hold up the counts of all. */
    @Test
    void countsWhoeverHasNoCodeOfAnAgencyAsWithoutOne() {
        flush.flush();
        counter.decided("NO-CODE-TEST", "X".repeat(41));
        counter.decided("NO-CODE-TEST", "nul \u0000");
        counter.decided("NO-CODE-TEST", "DESK-41");

        flush.flush();

        assertThat(jdbc.sql("select agency || ' ' || times from access_count where document_type = 'NO-CODE-TEST'"
                                + " order by 1")
                        .query(String.class)
                        .list())
                .contains(" 2", "DESK-41 1");
    }

    private static String question(String by, String paper) {
        return "{\"%s\": \"%s\", \"asker\": \"P01\"}".formatted(by, paper);
    }

    @Test
    void publishesAMonthThatIsOverWithoutLogin() {
        jdbc.sql("""
                        insert into access_count (day, kind, document_type, agency, times)
                        values ('2025-03-01', 'LOOKUP', 'KHAI-SINH', 'P01', 12),
                               ('2025-03-31', 'LOOKUP', 'KHAI-SINH', 'P01', 6),
                               ('2025-03-02', 'DECISION', 'KHAI-SINH', 'P01', 9),
                               ('2025-03-02', 'DECISION', 'CU-TRU', '', 44)
                        on conflict do nothing
                        """).update();
        var anyone = Api.at(port);

        assertThat(anyone.get("/api/v1/access-statistics/csv?month=2025-03").body())
                .isEqualTo("month,documentType,agency,kind,times\r\n"
                        + "2025-03,CU-TRU,NONE,DECISION,40\r\n2025-03,KHAI-SINH,P01,LOOKUP,20\r\n");
        assertThat(anyone.get("/api/v1/access-statistics?month=2025-03")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(2);
        assertThat(anyone.get("/api/v1/access-statistics?month=2199-01").status())
                .isEqualTo(404);
        assertThat(anyone.get("/api/v1/access-statistics").status()).isEqualTo(200);
        for (var month : List.of("%2B999999999-12", "-5000-01", "2025-13")) {
            assertThat(anyone.get("/api/v1/access-statistics?month=" + month).status())
                    .as(month)
                    .isEqualTo(400);
        }
    }

    private long times() {
        return jdbc.sql(
                        "select coalesce(sum(times), 0) from access_count where agency = 'BTTTT-TEST' and day <= :today")
                .param("today", LocalDate.now(vn.gov.directive24.common.time.TimeAutoConfiguration.VIET_NAM))
                .query(Long.class)
                .single();
    }
}
