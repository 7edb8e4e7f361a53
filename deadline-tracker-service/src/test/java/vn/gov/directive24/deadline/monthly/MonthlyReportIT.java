package vn.gov.directive24.deadline.monthly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.deadline.MonthlyReportFrozenV1;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.snapshot.FrozenContent;
import vn.gov.directive24.deadline.violation.ViolationRecord;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

/** The report of October 2025, written on 3 November. Other tests leave assignments in the same record. */
@TrackerIT
class MonthlyReportIT {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final LocalDate WRITTEN = LocalDate.of(2025, 11, 3);
    private static final String WITH_REASON = "{\"month\": \"2025-10\", \"reason\": \"Số liệu bổ sung\"}";

    /** How everything stood at the end of 31 October, written by hand. */
    private static final String STOOD = """
            with n as (select distinct on (assignment) * from assignment_history where day <= '2025-10-31'
                       order by assignment, id desc)
            """;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MonthlyReportService reports;

    @Autowired
    MonthlyReportWriter writer;

    @Autowired
    FrozenReports known;

    @Autowired
    ViolationRecord violations;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void fillOctober() {
        order("A", "UBND-TINH", LocalDate.of(2025, 10, 20), "=HYPERLINK(\"http://example\")");
        order("B", "P01", LocalDate.of(2025, 10, 20), "Nhiệm vụ xong đúng hạn");
        order("C", "BTC", LocalDate.of(2025, 10, 31), "Nhiệm vụ đến hạn ngày cuối tháng");
        order("D", "BXD", LocalDate.of(2025, 11, 15), "Nhiệm vụ tháng sau");
        var owner = Api.at(port).as(TrackerTokens.officerOf("P01"));
        owner.post("/api/v1/assignments/" + id("B", "P01") + "/submission", "{\"narrative\": \"xong\"}");
        assertThat(overseer()
                        .post("/api/v1/assignments/" + id("B", "P01") + "/acceptance", "{}")
                        .status())
                .isEqualTo(200);
        clock.set(WRITTEN);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isNotFixedOfAMonthBeforeTheRecord() {
        var answer = overseer().post("/api/v1/monthly-reports", "{\"month\": \"2001-01\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/month-before-record");
    }

    @Test
    void saysWhatTheRecordSaysWhenItIsCountedByHand() {
        var content = freeze(WITH_REASON).json().at("/content");

        assertThat(content.at("/all/assignments").asLong()).isEqualTo(count("true"));
        assertThat(content.at("/all/doneOnTime").asLong())
                .isEqualTo(count("status = 'ACCEPTED' and (due is null or completed_on <= due)"));
        assertThat(content.at("/all/doneLate").asLong()).isEqualTo(count("status = 'ACCEPTED' and completed_on > due"));
        assertThat(content.at("/all/openOverdue").asLong())
                .isEqualTo(count("due < '2025-10-31' and status not in ('ACCEPTED', 'CANCELLED', 'SUPERSEDED')"
                        + " and not (status = 'SUBMITTED' and submitted_on <= due)"));
        assertThat(content.at("/all/fellDue").asLong())
                .isEqualTo(count("due <= '2025-10-31' and status not in ('CANCELLED', 'SUPERSEDED')"));
        var percent = jdbc.sql(STOOD + """
                        select trunc(100.0 * count(*) filter (where status = 'ACCEPTED' and completed_on <= due) / count(*), 1)
                        from n where due <= '2025-10-31' and status not in ('CANCELLED', 'SUPERSEDED')
                        """).query(BigDecimal.class).single();
        assertThat(content.at("/all/percentOnTime").decimalValue()).isEqualByComparingTo(percent);
        assertThat(content.at("/all/dueOnTime").asLong()
                        + content.at("/all/dueLate").asLong()
                        + content.at("/all/dueOverdue").asLong()
                        + content.at("/all/dueWaiting").asLong()
                        + content.at("/all/dueMissedOnLastDay").asLong())
                .isEqualTo(content.at("/all/fellDue").asLong());
        assertThat(overdueByAgency(content)).isEqualTo(overdueByHand());
        assertThat(content.at("/dueNextMonth").size()).isEqualTo((int) count("due between '2025-11-01' and '2025-11-30'"
                + " and status in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'SUSPENDED')"));
        assertThat(content.at("/missedOnLastDay").findValuesAsString("assignment"))
                .contains(id("C", "BTC"));
        assertThat(content.at("/dueNextMonth").findValuesAsString("assignment")).contains(id("D", "BXD"));
        var hanoi = row(content.at("/overdue"), "assignment", id("A", "P01"));
        assertThat(hanoi.at("/daysLate").asInt()).isEqualTo(11);
        assertThat(hanoi.at("/nameVi").asString()).isEqualTo("Thành phố Hà Nội");
        assertThat(content.at("/scores/agencies").findValuesAsString("agency"))
                .contains("P01", "BTC")
                .doesNotContain("TTG", "UBND-XA");
    }

    @Test
    void isTheSameHoweverOftenItIsWrittenAndStaysWhenTheRecordIsCorrected() throws Exception {
        var indicator = "monthly-" + suffix;
        define(indicator);
        report(indicator, 10);
        var first = freeze(WITH_REASON).json();
        var version = first.at("/version").asInt();

        var again = freeze("{\"month\": \"2025-10\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().at("/version").asInt()).isEqualTo(version);
        assertThat(freeze("{\"month\": \"2025-10\"}").json().at("/hash").asString())
                .isEqualTo(first.at("/hash").asString());
        assertThat(sha256(raw(first))).isEqualTo(first.at("/hash").asString());

        report(indicator, 12);

        var refused = freeze("{\"month\": \"2025-10\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asString()).isEqualTo("/problems/correction-needs-reason");
        clock.set(WRITTEN.plusDays(2));
        var corrected = freeze("{\"month\": \"2025-10\", \"reason\": \"Hà Nội đính chính\"}")
                .json();
        assertThat(corrected.at("/version").asInt()).isEqualTo(version + 1);
        assertThat(corrected.at("/changes").findValuesAsString("path"))
                .contains("/indicators/%s/numerator".formatted(indicator));
        assertThat(show("?version=" + version).at("/hash").asString())
                .isEqualTo(first.at("/hash").asString());
        assertThat(show("?asOf=" + WRITTEN.plusDays(1)).at("/version").asInt()).isEqualTo(version);
        assertThat(show("").at("/version").asInt()).isEqualTo(version + 1);
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of("monthly-report:2025-10"))
                    .last()
                    .satisfies(event -> {
                        assertThat(event.type()).isEqualTo(MonthlyReportFrozenV1.TYPE);
                        assertThat(event.data().at("/hash").asString())
                                .isEqualTo(corrected.at("/hash").asString());
                    }));
        }
    }

    /** A version of the platform that judges more does not change what nobody has changed. */
    @Test
    void isJudgedAgainByTheRulesByWhichItWasFixed() {
        clock.set(TestClock.START);
        order(
                "W",
                "BTC",
                "{\"kind\": \"WINDOW\", \"start\": \"2025-10-01\", \"due\": \"2025-12-31\"}",
                "Có khoảng thời gian");
        clock.set(WRITTEN);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var overseer = new Caller("vpcp", "VPCP", Set.of("OVERSEER"));
            var newest = reports.freeze(OCTOBER, "Số liệu bổ sung", overseer).report();
            var asBefore = writer.write(OCTOBER, WRITTEN, null);
            assertThat(FrozenContent.of(asBefore).json()).doesNotContain("\"rules\"");
            assertThat(asBefore.duties().notYet())
                    .isLessThan(writer.write(OCTOBER, WRITTEN, 2).duties().notYet());
            keep(asBefore, newest.version() + 1);

            var again = reports.freeze(OCTOBER, null, overseer);

            assertThat(again.isNew()).isFalse();
            assertThat(again.report().version()).isEqualTo(newest.version() + 1);
        });
    }

    /** Taken back at the end: whether violations are measured shows in every score from then on. */
    @Test
    void saysHowManyReportsWereUpheldInTheMonth() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            violations.decided(decided("MONTH-1", "BTC", "AGENCY", "UPHELD", LocalDate.of(2025, 10, 31)));
            violations.decided(decided("MONTH-2", "P01", "AGENCY", "UPHELD", LocalDate.of(2025, 10, 2)));
            violations.decided(decided("MONTH-3", "P01", "AGENCY", "REJECTED", LocalDate.of(2025, 10, 2)));
            violations.decided(decided("MONTH-4", "NHNN", "NON_STATE", "UPHELD", LocalDate.of(2025, 10, 2)));
            violations.decided(decided("MONTH-5", "P01", "AGENCY", "UPHELD", LocalDate.of(2025, 11, 1)));

            var report = reports.freeze(OCTOBER, "Số liệu bổ sung", new Caller("vpcp", "VPCP", Set.of("OVERSEER")))
                    .report()
                    .content();

            assertThat(report.violations()).isEqualTo(new MonthlyReport.Violations(true, 2L));
            assertThat(report.scores().agencies())
                    .filteredOn(row -> Set.of("BTC", "P01", "BXD").contains(row.agency()))
                    .extracting(row -> row.agency() + " " + row.violations())
                    .containsExactlyInAnyOrder("BTC 90", "P01 90", "BXD 100");
        });
    }

    private static ViolationDecidedV1 decided(
            String report, String agency, String askerKind, String outcome, LocalDate on) {
        return new ViolationDecidedV1(
                report, agency, askerKind, "1.001193", "KHAI-SINH", "COPY", outcome, LocalDate.of(2025, 10, 1), on);
    }

    private void keep(MonthlyReport content, int version) {
        var frozen = FrozenContent.of(content);
        known.add(new FrozenReport(
                OCTOBER, version, frozen.json(), frozen.hash(), "Của phiên bản trước", "VPCP", "vpcp", WRITTEN));
    }

    @Test
    void isAWorkbookOfDatesNumbersAndTextsAndNoFormula() throws Exception {
        freeze(WITH_REASON);

        var bytes = download("?format=xlsx", "*/*");

        assertThat(download("?format=xlsx", "*/*")).isEqualTo(bytes);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (var sheet : workbook) {
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter())
                        .isTrue();
                sheet.forEach(row ->
                        row.forEach(cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA)));
            }
            var overdue = workbook.getSheet("Quá hạn");
            var row = java.util.stream.IntStream.rangeClosed(1, overdue.getLastRowNum())
                    .mapToObj(overdue::getRow)
                    .filter(of -> of.getCell(0).getStringCellValue().equals(id("A", "P01")))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.getCell(2).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(row.getCell(2).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(DateUtil.isCellDateFormatted(row.getCell(6))).isTrue();
            assertThat(row.getCell(6).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2025-10-20");
            assertThat(row.getCell(8)).extracting(Cell::getNumericCellValue).isEqualTo(11.0);
        }
    }

    @Test
    void isADocumentLaidOutAsTheDecreeAsks() throws Exception {
        freeze(WITH_REASON);
        var accept = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        var bytes = download("?number=12&signedOn=2025-11-05", accept);

        assertThat(download("?number=12&signedOn=2025-11-05", accept)).isEqualTo(bytes);
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat((BigInteger) section.getPgSz().getW()).isEqualTo(11906);
            assertThat(millimetres(section.getPgMar().getTop())).isBetween(20L, 25L);
            assertThat(millimetres(section.getPgMar().getBottom())).isBetween(20L, 25L);
            assertThat(millimetres(section.getPgMar().getLeft())).isBetween(30L, 35L);
            assertThat(millimetres(section.getPgMar().getRight())).isBetween(15L, 20L);
            assertThat(section.isSetTitlePg()).isTrue();
            var head = document.getTables().getFirst().getText();
            assertThat(head)
                    .contains(
                            "VĂN PHÒNG CHÍNH PHỦ",
                            "Số: 12/BC-VPCP",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "Độc lập - Tự do - Hạnh phúc",
                            "Hà Nội, ngày 05 tháng 11 năm 2025");
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .map(run -> run.getFontFamily())
                            .collect(Collectors.toSet()))
                    .containsExactly("Times New Roman");
            assertThat(document.getTables().get(1).getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void isNotWrittenBeforeTheMonthIsOverNorByAnOfficer() {
        clock.set(LocalDate.of(2025, 10, 31));

        assertThat(freeze(WITH_REASON).json().at("/type").asString()).isEqualTo("/problems/month-not-over");
        var officer = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        assertThat(officer.post("/api/v1/monthly-reports", WITH_REASON).status())
                .isEqualTo(403);
        var missing = officer.get("/api/v1/monthly-reports/2020-01");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.json().at("/type").asString()).isEqualTo("/problems/monthly-report-not-found");
    }

    private void define(String indicator) {
        jdbc.sql("""
                        insert into indicator (code, directive, name_en, kind, direction, target, unit, derived, tasks,
                                               synthetic, reached, version)
                        values (:code, '24/CT-TTg', 'Students', 'COUNT', 'UP', 80, 'students', false, '{}', 0, false, 0)
                        """).param("code", indicator).update();
    }

    /** For 30 October, on the day of the clock. */
    private void report(String indicator, int figure) {
        var answer = overseer().post("/api/v1/indicators/%s/reports".formatted(indicator), """
                {"day": "2025-10-30", "numerator": %d, "narrative": "Số liệu", "evidence": "Công văn 1/MẪU"}
                """.formatted(figure));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Map<String, Long> overdueByAgency(JsonNode content) {
        return content.at("/overdueByAgency")
                .valueStream()
                .collect(Collectors.toMap(
                        row -> row.at("/agency").asString(),
                        row -> row.at("/assignments").asLong()));
    }

    private Map<String, Long> overdueByHand() {
        return jdbc.sql(STOOD + """
                        select agency, count(*) from n where due < '2025-10-31' and status not in
                            ('ACCEPTED', 'CANCELLED', 'SUPERSEDED') and not (status = 'SUBMITTED' and submitted_on <= due)
                        group by agency
                        """).query((row, _) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long count(String where) {
        return jdbc.sql(STOOD + "select count(*) from n where " + where)
                .query(Long.class)
                .single();
    }

    private static JsonNode row(JsonNode rows, String field, String value) {
        return rows.valueStream()
                .filter(row -> row.at("/" + field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private String raw(JsonNode report) {
        return jdbc.sql("select content from monthly_report where month = '2025-10' and version = :version")
                .param("version", report.at("/version").asInt())
                .query(String.class)
                .single();
    }

    private static String sha256(String text) throws java.security.NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).intValue() * 25.4 / 1440);
    }

    private byte[] download(String query, String accept) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/api/v1/monthly-reports/2025-10" + query))
                    .header("Authorization", "Bearer " + TrackerTokens.officerOf("BTC"))
                    .header("Accept", accept)
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/vnd.openxmlformats-officedocument");
            return answer.body();
        }
    }

    private void order(String name, String lead, LocalDate due, String title) {
        order(name, lead, "{\"kind\": \"BY_DATE\", \"due\": \"%s\"}".formatted(due), title);
    }

    private void order(String name, String lead, String deadline, String title) {
        var answer = overseer()
                .post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "%s",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s}
                """.formatted(task(name), title.replace("\"", "\\\""), lead, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private String task(String name) {
        return "TEST-MONTH-" + suffix + "-" + name;
    }

    private String id(String name, String agency) {
        return task(name) + ":" + agency;
    }

    private Answer freeze(String body) {
        return overseer().post("/api/v1/monthly-reports", body);
    }

    private JsonNode show(String query) {
        return Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .get("/api/v1/monthly-reports/2025-10" + query)
                .json();
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
