package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.console.web.signin.ConsoleSessions;
import vn.gov.directive24.deadline.violation.ViolationRecord;
import vn.gov.directive24.testing.Api;

/** Reports, scores, escalation rules, extensions and the calendar as pages. */
@TrackerIT
class OversightPagesIT {

    private static final LocalDate DAY = TestClock.START;

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ViolationRecord violations;

    @Autowired
    WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/inbox",
                "/reports",
                "/scores?month=2025-10",
                "/scores?month=2025-10&sort=FALLEN",
                "/scores?month=2025-10&sort=AGENCY&asOf=2025-10-10",
                "/scores/BTC?month=2025-10",
                "/escalations",
                "/escalations?agency=no-such-agency&outcome=FIRED&from=2025-10-01",
                "/escalations/rules",
                "/escalations/rules/default",
                "/extensions",
                "/extensions?state=ALL&month=2025-10&agency=UBND-TINH",
                "/calendar",
                "/calendar?year=2026",
                "/calendar?year=2031",
                "/tasks?agency=t%C3%A0i+ch%C3%ADnh",
            })
    void speaksBothLanguagesAndLeavesNoKeyUntranslated(String path) {
        var reader = officerOf("BTC");

        assertThat(reader.page(path)).contains("<html lang=\"vi\"").doesNotContain("??");
        assertThat(reader.inEnglish().page(path)).contains("<html lang=\"en\"").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "/reports/2019-01, 404, của tháng này được chốt",
        "/reports/2025-13, 400, Về trang tổng quan",
        "/reports/2019-01/versions/1/docx, 404, của tháng này được chốt",
        "/scores?month=2030-01, 422, chưa bắt đầu",
        "/scores/NOBODY?month=2025-10, 400, Về trang tổng quan",
        "/scores?sort=BEST, 400, Về trang tổng quan",
        "/escalations?recipient=EVERYBODY, 400, Về trang tổng quan",
        "/escalations/rules/no-such-rule, 404, Không có quy tắc này",
        "/extensions?state=NONE, 400, Về trang tổng quan",
        "/extensions?month=10, 400, Về trang tổng quan",
        "/calendar?year=1999, 422, từ năm 2025",
        "/inbox?kind=SPAM, 400, Về trang tổng quan",
    })
    void answersAPersonWithAPageWhenSomethingIsWrong(String path, int status, String words) {
        var answer = officerOf("BTC").get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1", words);
    }

    @Test
    void showsTheDraftFixesItAndHandsOutTheFiles() throws Exception {
        var overseer = ConsoleReader.overseer(port, sessions);
        var before = versions();

        var draft = overseer.page("/reports/draft?month=2025-09");
        assertThat(draft).contains("Dự thảo báo cáo tháng 09/2025", "24/CT-TTg");
        assertThat(draft).contains("/reports/draft/docx?month=2025-09");
        var drafted = overseer.download("/reports/draft/docx?month=2025-09");
        assertThat(drafted.headers().firstValue("Content-Disposition").orElse(""))
                .isEqualTo("attachment; filename=\"du-thao-bao-cao-2025-09.docx\"");
        try (var document = new XWPFDocument(new ByteArrayInputStream(drafted.body()));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("(DỰ THẢO)", "số liệu chưa chốt")
                    .doesNotContain("Số liệu đã chốt");
        }
        var bca = new ConsoleReader(
                port,
                ConsoleSessions.cookie(sessions, "bca", "BCA", "OFFICER OVERSEER", "deadline:read deadline:write"));
        try (var document = new XWPFDocument(new ByteArrayInputStream(
                        bca.download("/reports/draft/docx?month=2025-09").body()));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains("BỘ CÔNG AN", "số liệu chưa chốt; tính ngày 15/10/2025")
                    .doesNotContain("VĂN PHÒNG CHÍNH PHỦ");
        }
        assertThat(versions()).isEqualTo(before);

        overseer.submit("/reports", "/reports", Map.of("month", "2025-09", "reason", "Bổ sung"));
        assertThat(overseer.page("/reports")).contains("/reports/2025-09?version=1");
        assertThat(overseer.page("/reports/draft?month=2025-09"))
                .contains("không có gì để đính chính")
                .doesNotContain("/reports/draft/docx");
        var nothingToDraft = overseer.get("/reports/draft/docx?month=2025-09");
        assertThat(nothingToDraft.statusCode()).isEqualTo(303);
        assertThat(nothingToDraft.headers().firstValue("Location")).hasValue("/reports/2025-09?version=1");
        assertThat(officerOf("BTC").page("/scores?month=2025-09")).doesNotContain("Tính lại từ hồ sơ cho cùng kết quả");
        assertThat(officerOf("BTC").page("/scores?month=2025-09&verify=true"))
                .contains("Tính lại từ hồ sơ cho cùng kết quả");
        var page = officerOf("BTC").page("/reports/2025-09?version=1");
        assertThat(page).contains("Số liệu đến hết ngày 30/09/2025", "Quá hạn theo cơ quan");

        var json = overseer.download("/reports/2025-09/versions/1/json").body();
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        assertThat(page).contains(hash);
        assertThat(new String(json, StandardCharsets.UTF_8)).contains("\"month\":\"2025-09\"");
        for (var file : new String[] {"docx", "xlsx"}) {
            var answer = overseer.download("/reports/2025-09/versions/1/" + file);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .isEqualTo("attachment; filename=\"bao-cao-2025-09-v1." + file + "\"");
            assertThat(new String(answer.body(), 0, 2, StandardCharsets.US_ASCII))
                    .isEqualTo("PK");
        }
    }

    /** Asked in the test's own transaction, which is taken back: what is measured once shows in every score. */
    @Test
    void tellsUpheldReportsApartFromAssignments() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            for (var report : new String[] {"PAGE-1", "PAGE-2"}) {
                violations.decided(new ViolationDecidedV1(
                        report, "BTC", "AGENCY", null, "KHAI-SINH", null, "UPHELD", DAY.minusDays(9), DAY));
            }

            var page = pageSeenByBtc("/scores/BTC?month=2025-10");

            assertThat(page).contains("2 phản ánh được kết luận là đúng", ">KHAI-SINH</td>");
            assertThat(page.substring(page.indexOf("2 phản ánh")).lines().limit(4))
                    .as("of assignments it says nothing")
                    .anySatisfy(line -> assertThat(line).contains("Đầu việc", ">–</td>"));
        });
    }

    private String pageSeenByBtc(String path) {
        var token = Jwt.withTokenValue("t")
                .header("alg", "none")
                .subject("officer-BTC")
                .claim("agency", "BTC")
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(new JwtAuthenticationToken(
                        token, AuthorityUtils.createAuthorityList("ROLE_OFFICER", "SCOPE_deadline:read")));
        try {
            return MockMvcBuilders.webAppContextSetup(context)
                    .build()
                    .perform(MockMvcRequestBuilders.get(path).accept(MediaType.TEXT_HTML))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void leavesDraftsAndRulesToThoseWhoOversee() {
        var officer = officerOf("BTC");

        assertThat(officer.get("/reports/draft?month=2025-09").statusCode()).isEqualTo(403);
        assertThat(officer.get("/reports/draft/docx?month=2025-09").statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/escalations/rules?new").statusCode()).isEqualTo(403);
        assertThat(officer.submit("/inbox", "/reports", Map.of("month", "2025-09"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.submit("/inbox", "/escalations/rules", Map.of("code", "mine"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.page("/escalations/rules/default")).doesNotContain("id=\"edit-h\"");
    }

    @Test
    void saysInWordsThatTheMonthIsNotOver() {
        var overseer = ConsoleReader.overseer(port, sessions);

        var answer = overseer.submit("/reports", "/reports", Map.of("month", "2025-10"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(overseer.page("/reports")).contains("role=\"alert\"", "Tháng chưa kết thúc");
    }

    @Test
    void showsWhatARuleWouldDoBeforeItIsSaved() {
        var overseer = ConsoleReader.overseer(port, sessions);
        var code = "test-" + UUID.randomUUID().toString().substring(0, 8);
        order("{\"kind\": \"BY_DATE\", \"due\": \"2025-10-18\"}", "ACV");
        var typed = Map.of(
                "code", code,
                "version", "",
                "name", "Nhắc ACV sớm",
                "agencies", "Tổng công ty Cảng hàng không Việt Nam",
                "directive", "24/CT-TTg",
                "days-0", "-30",
                "to-0", "HEAD",
                "quiet-0", "true");

        var preview = overseer.submit("/escalations/rules", "/escalations/rules/preview", typed);
        assertThat(preview.body()).contains("Nếu lưu hôm nay", "bậc sẽ được báo ngay", "Lưu quy tắc");
        assertThat(rules(code)).isZero();

        overseer.submit("/escalations/rules", "/escalations/rules", typed);
        assertThat(overseer.page("/escalations/rules")).contains("Đã lưu quy tắc", "Nhắc ACV sớm", "30 ngày trước hạn");
        assertThat(rules(code)).isOne();

        var end =
                overseer.submit("/escalations/rules/" + code, "/escalations/rules/" + code + "/end-preview", Map.of());
        assertThat(end.body()).contains("Nếu kết thúc quy tắc hôm nay", "name=\"version\" value=\"1\"");
        overseer.submit("/escalations/rules/" + code, "/escalations/rules/" + code + "/end", Map.of("version", "1"));
        assertThat(overseer.page("/escalations/rules"))
                .contains("Đã kết thúc quy tắc")
                .doesNotContain("Nhắc ACV sớm");
        assertThat(overseer.page("/escalations/rules/" + code)).contains("đã kết thúc");
    }

    @Test
    void keepsWhatWasTypedWhenARuleIsNotWhole() {
        var overseer = ConsoleReader.overseer(port, sessions);

        var answer = overseer.submit(
                "/escalations/rules",
                "/escalations/rules/preview",
                Map.of("code", "half", "name", "Nửa vời", "days-0", "3", "quiet-0", "true"));

        assertThat(answer.body())
                .contains("Hãy chọn ít nhất một người nhận", "value=\"Nửa vời\"", "value=\"3\"")
                .doesNotContain("Lưu quy tắc");
    }

    @Test
    void listsWhoAsksForMoreTime() {
        var assignment = order("{\"kind\": \"BY_DATE\", \"due\": \"2025-11-30\"}", "BTC");
        var asked = Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .post(
                        "/api/v1/assignments/" + assignment + "/extensions",
                        "{\"askedDue\": \"2025-12-31\", \"grounds\": \"Chờ thông tư\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);

        var page = ConsoleReader.overseer(port, sessions).page("/extensions?agency=bo+tai+chinh");

        assertThat(page).contains("/assignments/" + assignment, "30/11/2025 → 31/12/2025", "Chờ thông tư");
        assertThat(officerOf("BXD").page("/extensions?agency=BXD")).doesNotContain("Chờ thông tư");
    }

    @Test
    void tellsAnnouncedFromForecastAndMarksTheMakeUpDay() {
        var officer = officerOf("BTC");

        assertThat(officer.page("/calendar?year=2026"))
                .contains("Đã công bố.", "Công văn 12729/VPCP-KGVX", "is-MAKE_UP", "Làm bù cho ngày 02/01/2026");
        assertThat(officer.page("/calendar?year=2031")).contains("Dự báo, chưa có thông báo");
    }

    private ConsoleReader officerOf(String agency) {
        return ConsoleReader.officerOf(agency, port, sessions);
    }

    private String order(String deadline, String agency) {
        var code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer =
                Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s}
                """.formatted(code, agency, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code + ":" + agency;
    }

    private long versions() {
        return jdbc.sql("select (select count(*) from monthly_report) + (select count(*) from frozen_scores)")
                .query(Long.class)
                .single();
    }

    private long rules(String code) {
        return jdbc.sql("select count(*) from escalation_rule where code = ?")
                .param(code)
                .query(Long.class)
                .single();
    }
}
