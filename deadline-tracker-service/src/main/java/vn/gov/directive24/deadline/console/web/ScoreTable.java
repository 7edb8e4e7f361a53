package vn.gov.directive24.deadline.console.web;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.score.AgencyScore;
import vn.gov.directive24.deadline.score.MonthScores;
import vn.gov.directive24.deadline.score.ScoreComponent;

/** The scores of a month beside those of the month before. */
record ScoreTable(List<Line> lines) {

    /** What comes first; who has no value comes last. */
    enum Order {
        SCORE(comparing(Line::score, nullsLast(reverseOrder()))),
        AGENCY(comparing(Line::agency)),
        RISEN(comparing(Line::change, nullsLast(reverseOrder()))),
        FALLEN(comparing(Line::change, nullsLast(Comparator.naturalOrder())));

        private final Comparator<Line> lines;

        Order(Comparator<Line> lines) {
            this.lines = lines.thenComparing(Line::agency);
        }
    }

    static ScoreTable of(MonthScores now, @Nullable MonthScores before, Order order) {
        return new ScoreTable(now.agencies().stream()
                .map(score -> Line.of(score, before))
                .sorted(order.lines)
                .toList());
    }

    /**
     * An agency.
     *
     * @param change since the month before; absent unless both have a score
     */
    record Line(AgencyScore of, @Nullable BigDecimal change) {

        static Line of(AgencyScore now, @Nullable MonthScores before) {
            var old = before == null
                    ? null
                    : before.of(now.agency()).map(AgencyScore::score).orElse(null);
            return new Line(
                    now, now.score() == null || old == null ? null : now.score().subtract(old));
        }

        public String agency() {
            return of.agency();
        }

        public @Nullable BigDecimal score() {
            return of.score();
        }

        /** Absent when nothing says anything about it. */
        public @Nullable BigDecimal value(ScoreComponent component) {
            for (var one : of.components()) {
                if (one.component() == component) {
                    return one.value();
                }
            }
            return null;
        }
    }
}
