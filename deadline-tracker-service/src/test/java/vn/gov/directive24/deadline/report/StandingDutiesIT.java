package vn.gov.directive24.deadline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

/** The SQL judges as {@code StandingDuty} does. */
@TrackerIT
class StandingDutiesIT {

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    JdbcClient jdbc;

    private String indicator = "students-courses";
    private final String task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void areKeptByAReportEachMonth() {
        order("{\"kind\": \"CONTINUOUS\"}", "");
        clock.set(LocalDate.of(2025, 11, 5));
        assertThat(dutyOn(null)).isEqualTo("REPORT_MISSING");
        var reported = Api.at(port)
                .as(TrackerTokens.officerOf("BTC"))
                .post("/api/v1/assignments/" + task + ":BTC/progress-reports", """
                        {"progress": 50, "confidence": "GREEN", "narrative": "vận hành ổn định"}
                        """);
        assertThat(reported.status()).as(reported.body()).isBetween(200, 201);
        clock.set(LocalDate.of(2026, 1, 2));

        assertThat(dutyOn(TestClock.START)).isEqualTo("NOT_YET");
        assertThat(dutyOn(LocalDate.of(2025, 11, 4))).isEqualTo("REPORT_MISSING");
        assertThat(dutyOn(LocalDate.of(2025, 11, 5))).isEqualTo("HOLDS");
        assertThat(dutyOn(LocalDate.of(2025, 12, 31))).isEqualTo("HOLDS");
        assertThat(dutyOn(null)).isEqualTo("REPORT_MISSING");
        assertThat(officer()
                        .get("/api/v1/assignments?duty=REPORT_MISSING&task=" + task)
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void areShownByTheirIndicators() {
        order("{\"kind\": \"FROM_DATE\", \"start\": \"2025-10-10\"}", "\"students-courses\"");
        assertThat(dutyOn(null)).isEqualTo("NOT_YET");

        point(TestClock.START, 1, 2);
        assertThat(dutyOn(null)).isEqualTo("BELOW_TARGET");
        point(TestClock.START, 2, 2);
        assertThat(dutyOn(null)).isEqualTo("HOLDS");
        assertThat(dutyOn(TestClock.START.minusDays(1))).isEmpty();

        var duties = officer().get("/api/v1/summary?directive=24/CT-TTg").json().at("/duties");
        assertThat(duties.at("/holds").asInt()).isPositive();
    }

    @Test
    void areNotShownByASumThatIsStillIncompleteNorByWhatNobodyKnewYet() {
        var indicator = "duty-" + task;
        jdbc.sql("""
                        insert into indicator (code, directive, name_en, kind, direction, target, unit, derived, tasks,
                                               synthetic, reached, version)
                        values (:code, '24/CT-TTg', 'Share', 'SHARE', 'UP', 100, '%', false, '{}', 0, false, 0)
                        """).param("code", indicator).update();
        order("{\"kind\": \"FROM_DATE\", \"start\": \"2025-10-10\"}", "\"%s\"".formatted(indicator));

        sum(indicator, 1, TestClock.START);
        assertThat(dutyOn(null)).isEqualTo("NOT_YET");

        clock.set(TestClock.START.plusDays(3));
        sum(indicator, 2, TestClock.START.plusDays(3));
        assertThat(dutyOn(null)).isEqualTo("HOLDS");
        assertThat(dutyOn(TestClock.START.plusDays(2))).isEqualTo("NOT_YET");
    }

    /** For the first day, at its target, of so many of two parts. */
    private void sum(String indicator, int parts, LocalDate recordedOn) {
        jdbc.sql("""
                        insert into indicator_point (indicator, day, numerator, denominator, synthetic, source, recorded_on,
                                                     parts_reported, parts_expected)
                        values (:indicator, :day, 5, 5, 0, 'MANUAL', :recordedOn, :parts, 2)
                        """)
                .param("indicator", indicator)
                .param("day", TestClock.START)
                .param("recordedOn", recordedOn)
                .param("parts", parts)
                .update();
    }

    /** Thirty-four provinces owe it: what one has reported says nothing of the others, and each answers for itself. */
    @Test
    void areNotShownByWhatAnotherAgencyReports() {
        indicator = "eligible-passengers-full-process";
        order("{\"kind\": \"FROM_DATE\", \"start\": \"2025-10-01\"}", '"' + indicator + '"');
        part("P01", TestClock.START, TestClock.START, 2, 2);
        points(TestClock.START, TestClock.START, 2, 2, 1, 34);
        assertThat(dutyOn(null)).isEqualTo("NOT_YET");

        part("BTC", TestClock.START, TestClock.START, 1, 2);
        points(TestClock.START, TestClock.START, 3, 4, 2, 34);
        assertThat(dutyOn(null)).isEqualTo("BELOW_TARGET");

        part("BTC", TestClock.START, TestClock.START, 2, 2);
        assertThat(dutyOn(null)).isEqualTo("HOLDS");
    }

    /** What was said of a day does not change because somebody reports later how it was. */
    @Test
    void areJudgedByWhatWasKnown() {
        indicator = "passengers-enrolled-vna";
        order("{\"kind\": \"CONTINUOUS\"}", '"' + indicator + '"');
        var next = TestClock.START.plusDays(1);
        clock.set(next);
        points(TestClock.START, next, 2, 2, 1, 1);

        assertThat(dutyOn(TestClock.START)).isEqualTo("NOT_YET");
        assertThat(dutyOn(null)).isEqualTo("HOLDS");
    }

    /** A window has a last day as well: what is due stays due, whatever is said of the time before. */
    @Test
    void areJudgedInAWindowFromItsFirstDay() {
        order("{\"kind\": \"WINDOW\", \"start\": \"2025-10-20\", \"due\": \"2025-11-30\"}", "");
        clock.set(LocalDate.of(2025, 12, 1));

        assertThat(dutyOn(LocalDate.of(2025, 10, 19))).isEqualTo("NOT_YET");
        assertThat(dutyOn(LocalDate.of(2025, 10, 31))).isEqualTo("NOT_YET");
        assertThat(dutyOn(LocalDate.of(2025, 11, 1))).isEqualTo("REPORT_MISSING");
        assertThat(dutyOn(null)).isEqualTo("REPORT_MISSING");
        var row = officer().get("/api/v1/assignments?task=" + task).json().at("/items/0");
        assertThat(row.at("/due").asString()).isEqualTo("2025-11-30");
        assertThat(row.at("/state").asString()).isEqualTo("OPEN_OVERDUE");
    }

    @Test
    void areNotForetold() {
        var answer = officer().get("/api/v1/assignments?asOf=" + TestClock.START.plusDays(1));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/as-of-in-future");
    }

    private void part(String agency, LocalDate day, LocalDate recordedOn, int numerator, int denominator) {
        jdbc.sql("""
                        insert into indicator_report (indicator, agency, day, numerator, denominator, narrative, evidence,
                                                      actor, recorded_on)
                        values (:indicator, :agency, :day, :numerator, :denominator, 'x', 'x', 'x', :recordedOn)
                        """)
                .param("agency", agency)
                .param("day", day)
                .param("numerator", numerator)
                .param("denominator", denominator)
                .param("recordedOn", recordedOn)
                .param("indicator", indicator)
                .update();
    }

    private void point(LocalDate day, int numerator, int denominator) {
        points(day, day, numerator, denominator, 1, 1);
    }

    private void points(
            LocalDate day, LocalDate recordedOn, int numerator, int denominator, int reported, int expected) {
        jdbc.sql("""
                        insert into indicator_point overriding user value
                        select (jsonb_populate_record(null::indicator_point, jsonb_build_object(
                            'indicator', cast(:indicator as text), 'day', cast(:day as date),
                            'numerator', cast(:numerator as int), 'denominator', cast(:denominator as int),
                            'synthetic', 0, 'source', 'MANUAL', 'recorded_on', cast(:recordedOn as date),
                            'parts_reported', cast(:reported as int), 'parts_expected', cast(:expected as int)))).*
                        """)
                .param("day", day)
                .param("numerator", numerator)
                .param("denominator", denominator)
                .param("recordedOn", recordedOn)
                .param("indicator", indicator)
                .param("reported", reported)
                .param("expected", expected)
                .update();
    }

    private String dutyOn(@org.jspecify.annotations.Nullable LocalDate day) {
        return officer()
                .get("/api/v1/assignments?task=" + task + (day == null ? "" : "&asOf=" + day))
                .json()
                .at("/items/0/duty")
                .asString("");
    }

    private void order(String deadline, String indicators) {
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "deadline": %s, "indicators": [%s]}
                """.formatted(
                        task, deadline, indicators));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }
}
