package vn.gov.directive24.deadline.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.violation.ViolationCounts;

/** What a score is made of. Each is the mean of the points, 0 to 100, of what says something about it. */
public enum ScoreComponent {
    /** The share, done on time, of what fell due in the month. */
    ON_TIME("nothing-fell-due") {
        @Override
        @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            var due = facts.due();
            if (due == null || due.isAfter(period.until()) || facts.waitsForADecision()) {
                return null;
            }
            if (due.isBefore(period.from()) && !facts.waitedBefore()) {
                return null;
            }
            var done = facts.doneOn();
            return done == null || done.isAfter(due) ? NONE : ALL;
        }
    },
    /** How late what is late is. */
    TIMELINESS("nothing-done-or-due") {
        @Override
        @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            var due = facts.due();
            var done = facts.doneOn();
            if (due == null || facts.waitsForADecision()) {
                return null;
            }
            if (done == null) {
                // Open at the end of the day: it cannot be done before the next.
                return due.isAfter(period.until())
                        ? null
                        : forDaysLate(due, period.until().plusDays(1), parameters);
            }
            var saysSomething = period.contains(done) || period.contains(due) || facts.waitedBefore();
            return saysSomething ? forDaysLate(due, done, parameters) : null;
        }

        private BigDecimal forDaysLate(LocalDate due, LocalDate done, ScoreFormula.Parameters parameters) {
            return falling(ChronoUnit.DAYS.between(due, done), 0, parameters.lateDaysToZero());
        }
    },
    /** How recently the agency reported on what is open; of an obligation without a last day, whether it is shown to be kept. */
    FRESHNESS("nothing-open") {
        @Override
        @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            if (!facts.isOwnersTurn() || facts.startsAfter(period.until())) {
                return null;
            }
            return switch (facts.duty()) {
                case HOLDS -> ALL;
                case REPORT_MISSING -> NONE;
                case NOT_YET -> null;
                case BELOW_TARGET -> byAge(facts, period, parameters);
                case null -> byAge(facts, period, parameters);
            };
        }

        private BigDecimal byAge(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            var age = ChronoUnit.DAYS.between(facts.lastReportOn(), period.until());
            return falling(age, parameters.freshDays(), parameters.staleDays());
        }
    },
    /** The share of progress that the platform measures instead of taking the agency's word. */
    MEASURED("no-progress") {
        @Override
        @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            if (facts.measured()) {
                return ALL;
            }
            return facts.hasBegun() ? NONE : null;
        }
    },
    /** Papers asked for in spite of the list: of the agency as a whole, no assignment says anything about it. */
    VIOLATIONS("not-yet-measured") {
        @Override
        @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters) {
            return null;
        }
    };

    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final BigDecimal ALL = new BigDecimal("100.00");

    private final String whenEmpty;

    ScoreComponent(String whenEmpty) {
        this.whenEmpty = whenEmpty;
    }

    /** Of an agency, for the reports against it that were upheld; null when a formula or the registry does not count them. */
    static @Nullable BigDecimal forViolations(
            ViolationCounts violations, String agency, ScoreFormula.Parameters parameters) {
        var toZero = parameters.violationsToZero();
        return toZero == null || !violations.measured() ? null : falling(violations.of(agency), 0, toZero);
    }

    /** Null when the assignment says nothing about this. */
    abstract @Nullable BigDecimal points(AssignmentFacts facts, Period period, ScoreFormula.Parameters parameters);

    /** Why there is no value when no assignment says anything. */
    String whenEmpty() {
        return whenEmpty;
    }

    /** 100 up to {@code full} days, 0 from {@code nothing} days on, a straight line between. */
    private static BigDecimal falling(long days, int full, int nothing) {
        var left = Math.clamp(nothing - days, 0, nothing - full);
        return ALL.multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(nothing - full), 2, RoundingMode.HALF_UP);
    }
}
