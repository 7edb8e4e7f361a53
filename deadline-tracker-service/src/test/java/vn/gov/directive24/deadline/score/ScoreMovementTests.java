package vn.gov.directive24.deadline.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.deadline.violation.ViolationCounts;

class ScoreMovementTests {

    private static final ScoreFormula.Parameters FIRST =
            new ScoreFormula.Parameters(35, 25, 20, 10, 10, 30, 30, 60, 10);
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    @Test
    void namesTheAssignmentsThatMovedAComponentAndAddsUp() {
        var september = side(
                OCTOBER.minusMonths(1),
                done("A", LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 10)),
                done("B", LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 16)));
        var october = side(
                OCTOBER,
                done("A", LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 10)),
                done("C", LocalDate.of(2025, 10, 10), LocalDate.of(2025, 10, 10)));

        var timeliness = ScoreMovement.between(september, october).components().get(1);

        assertThat(timeliness.before()).isEqualTo("90.00");
        assertThat(timeliness.now()).isEqualTo("100.00");
        assertThat(timeliness.causes())
                .extracting(ScoreMovement.Cause::assignment)
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(timeliness.causes().stream()
                        .map(ScoreMovement.Cause::effect)
                        .reduce(BigDecimal.ZERO, (a, b) -> a.add(b == null ? BigDecimal.ZERO : b)))
                .isEqualByComparingTo("10.00");
        assertThat(timeliness.rest()).isEqualByComparingTo("0");
    }

    @Test
    void claimsNoChangeWhereAMonthHasNoValue() {
        var september = side(OCTOBER.minusMonths(1));
        var october = side(OCTOBER, done("C", LocalDate.of(2025, 10, 10), LocalDate.of(2025, 10, 10)));

        var movement = ScoreMovement.between(september, october);

        assertThat(movement.before()).isNull();
        assertThat(movement.change()).isNull();
        assertThat(movement.components().getFirst().change()).isNull();
        assertThat(movement.components().getFirst().causes())
                .extracting(ScoreMovement.Cause::effect)
                .containsOnlyNulls();
    }

    @Test
    void tellsHowManyReportsWereUpheldAndForWhichPapersAndNotWhich() {
        var done = done("A", LocalDate.of(2025, 9, 10), LocalDate.of(2025, 9, 10));
        var september = side(
                OCTOBER.minusMonths(1),
                new ViolationCounts(
                        true,
                        List.of(
                                new ViolationCounts.Upheld("BTC", "KHAI-SINH", 1),
                                new ViolationCounts.Upheld("BTC", null, 2),
                                new ViolationCounts.Upheld("BXD", "HO-KHAU", 7))),
                done);
        var october = side(
                OCTOBER,
                new ViolationCounts(
                        true,
                        List.of(
                                new ViolationCounts.Upheld("BTC", "CCCD", 1),
                                new ViolationCounts.Upheld("BTC", "KHAI-SINH", 3))),
                done);

        var components = ScoreMovement.between(september, october).components();

        var violations = components.getLast();
        assertThat(violations.component()).isEqualTo(ScoreComponent.VIOLATIONS);
        assertThat(violations.change()).isEqualByComparingTo("-10");
        assertThat(violations.rest()).isNull();
        assertThat(violations.violations())
                .containsExactly(
                        new ScoreMovement.Upheld("CCCD", 0, 1),
                        new ScoreMovement.Upheld("KHAI-SINH", 1, 3),
                        new ScoreMovement.Upheld(null, 2, 0));
        assertThat(components.getFirst().violations()).isNull();
    }

    private static ScoreMovement.Side side(YearMonth month, AssignmentFacts... facts) {
        return side(month, ViolationCounts.NOT_MEASURED, facts);
    }

    private static ScoreMovement.Side side(YearMonth month, ViolationCounts violations, AssignmentFacts... facts) {
        var period = Period.of(month, month.atEndOfMonth());
        var all = List.of(facts);
        return new ScoreMovement.Side(
                AgencyScore.of(all, violations, period, FIRST).stream()
                        .findFirst()
                        .orElse(null),
                FIRST,
                period,
                all,
                violations.against("BTC"));
    }

    private static AssignmentFacts done(String assignment, LocalDate due, @Nullable LocalDate done) {
        return new AssignmentFacts(assignment, "BTC", "ACCEPTED", due, null, done, done, false, due, false, null);
    }
}
