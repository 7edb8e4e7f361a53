package vn.gov.directive24.deadline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.deadline.IndicatorMovedV1;
import vn.gov.directive24.common.contract.deadline.IndicatorReachedV1;
import vn.gov.directive24.common.contract.deadline.IndicatorReportedV1;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

/** An indicator that two agencies report by hand, each its part. */
@TrackerIT
class ManualIndicatorIT {

    private static final LocalDate DAY = TestClock.START;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    IndicatorService indicators;

    @Autowired
    JdbcClient jdbc;

    private final String suffix = UUID.randomUUID().toString().substring(0, 8);
    private final String indicator = "manual-" + suffix;
    private final String task = "TEST-IND-" + suffix;

    @BeforeEach
    void orderATaskWithIt() {
        jdbc.sql("""
                        insert into indicator (code, directive, name_en, kind, direction, target, unit, derived, tasks,
                                               synthetic, reached, version)
                        values (:code, '24/CT-TTg', 'Students', 'SHARE', 'UP', 80, '% of students', false,
                                array[:task], 0, false, 0)
                        """).param("code", indicator).param("task", task).update();
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["P01", "P79"], "indicators": ["%s"], "deadline": {"kind": "NONE"}}
                """.formatted(task, indicator));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isShownByFilesOfItsOwnAgency() {
        var uploaded = officer("P01")
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post("/api/v1/assignments/" + task + ":P01/evidence", """
                        --x\r
                        Content-Disposition: form-data; name="file"; filename="so-lieu.txt"\r
                        \r
                        412300 trên 498120\r
                        --x--\r
                        """);
        assertThat(uploaded.status()).as(uploaded.body()).isEqualTo(201);
        var file = uploaded.header("Location");

        TestTask.assertRefused(reportWith("P79", file), 422, "indicator-evidence-missing");
        TestTask.assertRefused(reportWith("P01", file.replaceAll(".$", "x")), 400, "invalid-request");
        var reported = reportWith("P01", file);
        assertThat(reported.status()).as(reported.body()).isEqualTo(201);

        var shown = officer("P79")
                .get("/api/v1/indicators/" + indicator + "/reports")
                .json()
                .at("/items/0");
        assertThat(shown.at("/files/0").asString()).isEqualTo(file);
        assertThat(officer("P01").get(shown.at("/files/0").asString()).status()).isEqualTo(200);
        assertThat(officer("ACV").get(file).status()).isEqualTo(403);

        assertThat(shown.has("withdrawnFiles")).isFalse();
        clock.set(DAY.plusDays(1));
        officer("P01").post(file + "/withdrawal", "{}");
        var reports = "/api/v1/indicators/" + indicator + "/reports";
        var since = officer("P79").get(reports).json().at("/items/0");
        assertThat(since.at("/files/0").asString()).isEqualTo(file);
        assertThat(since.at("/withdrawnFiles/0").asString()).isEqualTo(file);
        var then = officer("P79").get(reports + "?asOf=" + DAY).json().at("/items/0");
        assertThat(then).isEqualTo(shown);
        TestTask.assertRefused(reportWith("P01", file), 422, "indicator-evidence-missing");
    }

    private Answer reportWith(String agency, String file) {
        return officer(agency).post("/api/v1/indicators/" + indicator + "/reports", """
                {"day": "2025-10-14", "numerator": 1, "denominator": 2, "narrative": "x", "evidence": "CV 1", "files": ["%s"]}
                """.formatted(file));
    }

    @Test
    void saysThatItWasNeverReported() {
        assertThat(shown("").at("/neverReported").asBoolean()).isTrue();
        assertThat(shown("").has("value")).isFalse();
        assertThat(shown("").at("/source").asString()).isEqualTo("MANUAL");
    }

    @Test
    void addsUpThePartsAndOffersCompletionWithoutCompleting() {
        assertThat(report("P01", DAY, 90, 100).status()).isEqualTo(201);

        assertThat(shown("").at("/value").asString()).isEqualTo("90.0");
        assertThat(shown("").at("/parts/reported").asInt()).isEqualTo(1);
        assertThat(shown("").at("/parts/expected").asInt()).isEqualTo(2);
        assertThat(shown("").at("/reached").asBoolean()).isFalse();
        assertThat(offered("P01")).isTrue();
        assertThat(offered("P79")).isFalse();

        assertThat(report("P79", DAY, 150, 200).status()).isEqualTo(201);

        assertThat(shown("").at("/numerator").asInt()).isEqualTo(240);
        assertThat(shown("").at("/denominator").asInt()).isEqualTo(300);
        assertThat(shown("").at("/reached").asBoolean()).isTrue();
        assertThat(offered("P79")).isTrue();
        var shown = officer("P01").get("/api/v1/tasks/" + task).json();
        assertThat(shown.at("/completionOffered").asBoolean()).isTrue();
        assertThat(shown.at("/status").asString()).isEqualTo("OPEN_IN_TIME");
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(indicator))
                    .extracting(EventTap.Event::type)
                    .containsExactlyInAnyOrder(
                            IndicatorReportedV1.TYPE,
                            IndicatorMovedV1.TYPE,
                            IndicatorReportedV1.TYPE,
                            IndicatorMovedV1.TYPE,
                            IndicatorReachedV1.TYPE));
        }
    }

    @Test
    void keepsWhatWasKnownWhenAnEarlierDayIsCorrected() {
        report("P01", DAY, 50, 100);
        clock.set(DAY.plusDays(10));
        report("P01", DAY.plusDays(8), 70, 100);
        clock.set(DAY.plusDays(20));

        assertThat(report("P01", DAY, 60, 100).status()).isEqualTo(201);

        assertThat(shown("").at("/numerator").asInt()).isEqualTo(70);
        assertThat(shown("").at("/ageDays").asInt()).isEqualTo(12);
        assertThat(shown("?asOf=" + DAY.plusDays(5)).at("/numerator").asInt()).isEqualTo(50);
        assertThat(shown("?asOf=" + DAY.minusDays(1)).at("/neverReported").asBoolean())
                .isTrue();
        assertThat(series("")).containsExactly("50 MANUAL false", "60 MANUAL true", "70 MANUAL true");
        assertThat(series("?asOf=" + DAY.plusDays(15))).containsExactly("50 MANUAL true", "70 MANUAL true");
        var reports = officer("P01")
                .get("/api/v1/indicators/%s/reports".formatted(indicator))
                .json();
        assertThat(reports.at("/items")
                        .valueStream()
                        .map(item -> item.at("/numerator").asInt() + " "
                                + item.at("/corrected").asBoolean()))
                .containsExactly("60 false", "70 false", "50 true");
        assertThat(reports.at("/items/0/reportedBy").asString()).isEqualTo("officer-P01");
    }

    @Test
    void refusesWhatIsNoValueOfItsKind() {
        assertRefused(post("P01", body(null, DAY, 5, null)), 400, "/denominator");
        assertRefused(report("P01", DAY, 101, 100), 400, "/numerator");
        assertRefused(report("P01", DAY, -1, 100), 400, "/numerator");
        assertRefused(report("P01", DAY.plusDays(1), 1, 100), 400, "/day");
        assertThat(shown("").at("/neverReported").asBoolean()).isTrue();
    }

    @Test
    void isReportedOnlyByThoseWhoOweItOrAnOverseer() {
        var stranger = report("P31", DAY, 1, 100);
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        var forAnother = post("P01", body("P79", DAY, 1, 100L));
        assertThat(forAnother.status()).isEqualTo(403);

        assertRefused(overseerReports(null), 400, "/agency");
        assertRefused(overseerReports("BTC"), 400, "/agency");
        assertThat(overseerReports("P79").status()).isEqualTo(201);
    }

    @Test
    void takesNoValueByHandForWhatIsMeasured() {
        var answer = overseer()
                .post("/api/v1/indicators/airports-full-process-biometrics/reports", body("BCA", DAY, 22, 22L));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/indicator-is-measured");
    }

    private static void assertRefused(Answer answer, int status, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private Answer overseerReports(@org.jspecify.annotations.Nullable String agency) {
        return overseer().post("/api/v1/indicators/%s/reports".formatted(indicator), body(agency, DAY, 1, 100L));
    }

    private Answer report(String agency, LocalDate day, long numerator, long denominator) {
        return post(agency, body(null, day, numerator, denominator));
    }

    private Answer post(String agency, String body) {
        return officer(agency).post("/api/v1/indicators/%s/reports".formatted(indicator), body);
    }

    private static String body(
            @org.jspecify.annotations.Nullable String agency,
            LocalDate day,
            long numerator,
            @org.jspecify.annotations.Nullable Long denominator) {
        return """
                {%s "day": "%s", "numerator": %d, %s "narrative": "Số liệu của Sở", "evidence": "Công văn 1/MẪU"}
                """.formatted(
                        agency == null ? "" : "\"agency\": \"" + agency + "\",",
                        day,
                        numerator,
                        denominator == null ? "" : "\"denominator\": " + denominator + ",");
    }

    private JsonNode shown(String query) {
        return officer("P01")
                .get("/api/v1/indicators/" + indicator + query)
                .json()
                .at("/indicator");
    }

    private List<String> series(String query) {
        return officer("P01")
                .get("/api/v1/indicators/%s/series%s".formatted(indicator, query))
                .json()
                .at("/items")
                .valueStream()
                .map(point -> "%d %s %s"
                        .formatted(
                                point.at("/numerator").asInt(),
                                point.at("/source").asString(),
                                point.at("/counts").asBoolean()))
                .toList();
    }

    private boolean offered(String agency) {
        return officer(agency)
                .get("/api/v1/assignments?task=%s&agency=%s".formatted(task, agency))
                .json()
                .at("/items/0/completionOffered")
                .asBoolean();
    }

    private Api officer(String agency) {
        return Api.at(port).as(TrackerTokens.officerOf(agency));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
