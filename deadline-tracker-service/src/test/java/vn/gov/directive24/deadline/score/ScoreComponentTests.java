package vn.gov.directive24.deadline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.directive24.deadline.assignment.StandingDuty;
import vn.gov.directive24.deadline.violation.ViolationCounts;

/** October 2025, by the first formula: late 30 days is nothing, a report is fresh for 30 days and stale at 60. */
class ScoreComponentTests {

    private static final Period OCTOBER = Period.of(YearMonth.of(2025, 10), LocalDate.of(2026, 1, 1));
    private static final ScoreFormula.Parameters FIRST =
            new ScoreFormula.Parameters(35, 25, 20, 10, 10, 30, 30, 60, 10);

    @ParameterizedTest(name = "{0} due {1}, submitted {2}, waited before: {3}")
    @CsvSource(nullValues = "-", textBlock = """
            # status,     due,        submitted,  waited, on time, timeliness
            ACCEPTED,     2025-10-20, 2025-10-20, false,  100.00,  100.00
            ACCEPTED,     2025-10-20, 2025-10-26, false,  0.00,    80.00
            ASSIGNED,     2025-10-21, -,          false,  0.00,    63.33
            # open on its due date at the end of the month: missed, and one day late at best
            ASSIGNED,     2025-10-31, -,          false,  0.00,    96.67
            ASSIGNED,     2025-11-01, -,          false,  -,       -
            # fell due earlier and is still open: judged for its share in that month, and late in this
            ASSIGNED,     2025-09-15, -,          false,  -,       0.00
            RETURNED,     2025-10-21, 2025-10-20, false,  0.00,    63.33
            # submitted in time and waiting: nobody's delay yet
            SUBMITTED,    2025-10-20, 2025-10-19, false,  -,       -
            SUBMITTED,    2025-10-20, 2025-10-26, false,  0.00,    80.00
            # it waited when the month began and was decided in it
            ACCEPTED,     2025-09-30, 2025-09-29, true,   100.00,  100.00
            RETURNED,     2025-09-30, 2025-09-29, true,   0.00,    0.00
            # done and decided earlier, or done early
            ACCEPTED,     2025-09-30, 2025-09-29, false,  -,       -
            ACCEPTED,     2025-12-31, 2025-10-02, false,  -,       100.00
            SUSPENDED,    2025-10-21, -,          false,  0.00,    63.33
            ASSIGNED,     -,          -,          false,  -,       -
            """)
    void givesPointsForDates(
            String status,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted,
            boolean waited,
            @Nullable BigDecimal onTime,
            @Nullable BigDecimal timeliness) {
        var facts = facts(status, due, submitted, waited, LocalDate.of(2025, 10, 1), false);

        assertThat(ScoreComponent.ON_TIME.points(facts, OCTOBER, FIRST)).isEqualTo(onTime);
        assertThat(ScoreComponent.TIMELINESS.points(facts, OCTOBER, FIRST)).isEqualTo(timeliness);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            ASSIGNED,    2025-10-31, 100.00
            IN_PROGRESS, 2025-10-01, 100.00
            IN_PROGRESS, 2025-09-16, 50.00
            RETURNED,    2025-09-01, 0.00
            ASSIGNED,    2025-01-01, 0.00
            SUBMITTED,   2025-10-01, -
            SUSPENDED,   2025-10-01, -
            ACCEPTED,    2025-10-01, -
            """)
    void wantsAReportOnWhatIsOpen(String status, LocalDate lastReport, @Nullable BigDecimal points) {
        var facts = facts(status, null, lastReport, false, lastReport, false);

        assertThat(ScoreComponent.FRESHNESS.points(facts, OCTOBER, FIRST)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            HOLDS,          2025-01-01, 100.00
            REPORT_MISSING, 2025-10-31, 0.00
            BELOW_TARGET,   2025-09-16, 50.00
            NOT_YET,        2025-10-31, -
            """)
    void judgesAnObligationWithoutALastDayByWhetherItIsShownToBeKept(
            StandingDuty duty, LocalDate lastReport, @Nullable BigDecimal points) {
        var facts = new AssignmentFacts(
                "T:BTC", "BTC", "IN_PROGRESS", null, null, null, null, false, lastReport, false, duty);

        assertThat(ScoreComponent.FRESHNESS.points(facts, OCTOBER, FIRST)).isEqualTo(points);
    }

    @Test
    void countsMeasuredProgressAgainstDeclared() {
        var day = LocalDate.of(2025, 10, 1);

        assertThat(ScoreComponent.MEASURED.points(facts("ASSIGNED", null, null, false, day, true), OCTOBER, FIRST))
                .isEqualTo("100.00");
        assertThat(ScoreComponent.MEASURED.points(facts("IN_PROGRESS", null, null, false, day, false), OCTOBER, FIRST))
                .isEqualTo("0.00");
        assertThat(ScoreComponent.MEASURED.points(facts("ASSIGNED", null, null, false, day, false), OCTOBER, FIRST))
                .isNull();
    }

    @Test
    void sharesTheWeightOfWhatHasNoDataOutAndSaysSo() {
        var score = AgencyScore.of(
                        List.of(
                                facts(
                                        "ASSIGNED",
                                        LocalDate.of(2025, 10, 21),
                                        null,
                                        false,
                                        LocalDate.of(2025, 10, 1),
                                        false),
                                facts(
                                        "ACCEPTED",
                                        LocalDate.of(2025, 10, 21),
                                        LocalDate.of(2025, 10, 20),
                                        false,
                                        LocalDate.of(2025, 10, 20),
                                        false)),
                        ViolationCounts.NOT_MEASURED,
                        OCTOBER,
                        FIRST)
                .getFirst();

        // (35 · 50 + 25 · 81.67 + 20 · 100 + 10 · 0) / 90
        assertThat(score.score()).isEqualTo("64.4");
        assertThat(score.coverage()).isEqualTo(90);
        var violations = score.components().getLast();
        assertThat(violations.value()).isNull();
        assertThat(violations.reason()).isEqualTo("not-yet-measured");
        assertThat(violations.contribution()).isZero();
        assertThat(violations.violations()).isNull();
        assertThat(score.components().getFirst().share()).isEqualTo("38.89");
    }

    @ParameterizedTest(name = "{0} upheld, all at {1}: {2}")
    @CsvSource(nullValues = "-", textBlock = """
            0,  10, 100.00
            1,  10, 90.00
            10, 10, 0.00
            11, 10, 0.00
            # a formula of the time before they were counted
            1,  -,  -
            """)
    void takesPointsForEachReportThatWasUpheld(long upheld, @Nullable Integer toZero, @Nullable BigDecimal points) {
        var counts = upheldAgainstBtc(upheld);
        var parameters = new ScoreFormula.Parameters(35, 25, 20, 10, 10, 30, 30, 60, toZero);

        assertThat(ScoreComponent.forViolations(counts, "BTC", parameters)).isEqualTo(points);
        assertThat(ScoreComponent.forViolations(ViolationCounts.NOT_MEASURED, "BTC", parameters))
                .isNull();
    }

    @Test
    void fallsWithAReportThatWasUpheldWhateverElseThereIs() {
        var facts =
                List.of(facts("ASSIGNED", LocalDate.of(2025, 10, 20), null, false, LocalDate.of(2025, 10, 1), false));

        var none = AgencyScore.of(facts, new ViolationCounts(true, List.of()), OCTOBER, FIRST)
                .getFirst();
        var one = AgencyScore.of(facts, upheldAgainstBtc(1), OCTOBER, FIRST).getFirst();

        assertThat(one.agency()).isEqualTo("BTC");
        assertThat(one.score()).isLessThan(none.score());
        assertThat(one.components().getLast().violations()).isEqualTo(1);
        assertThat(one.components().getLast().assignments()).isZero();
        assertThat(one.components().getFirst().violations()).isNull();
    }

    @Test
    void isAbsentWhenNothingSaysAnything() {
        var score = AgencyScore.of(
                        List.of(facts("SUSPENDED", null, null, false, LocalDate.of(2025, 10, 1), false)),
                        ViolationCounts.NOT_MEASURED,
                        OCTOBER,
                        new ScoreFormula.Parameters(40, 30, 20, 0, 10, 30, 30, 60, 10))
                .getFirst();

        assertThat(score.coverage()).isZero();
        assertThat(score.score()).isNull();
    }

    private static ViolationCounts upheldAgainstBtc(long number) {
        return new ViolationCounts(true, List.of(new ViolationCounts.Upheld("BTC", "KHAI-SINH", number)));
    }

    private static AssignmentFacts facts(
            String status,
            @Nullable LocalDate due,
            @Nullable LocalDate submitted,
            boolean waited,
            LocalDate lastReport,
            boolean measured) {
        return new AssignmentFacts(
                "T:BTC-" + status + due,
                "BTC",
                status,
                due,
                null,
                submitted,
                status.equals("ACCEPTED") ? submitted : null,
                waited,
                lastReport,
                measured,
                null);
    }
}
