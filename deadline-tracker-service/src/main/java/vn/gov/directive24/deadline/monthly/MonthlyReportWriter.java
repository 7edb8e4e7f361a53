package vn.gov.directive24.deadline.monthly;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.monthly.MonthlyReport.AgencyOverdue;
import vn.gov.directive24.deadline.monthly.MonthlyReport.IndicatorRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ScoreTable;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Violations;
import vn.gov.directive24.deadline.score.AgencyScore;
import vn.gov.directive24.deadline.score.ScoreComponent;
import vn.gov.directive24.deadline.score.ScoreService;
import vn.gov.directive24.deadline.score.Scores;
import vn.gov.directive24.deadline.violation.ViolationRecord;

/** Writes the report of a month from the record. */
@Component
class MonthlyReportWriter {

    private static final int FIRST_RULES = 1;

    private final MonthlyFigures figures;
    private final MonthlyExtensions extensions;
    private final MonthlyDuties duties;
    private final MonthlyEscalations escalations;
    private final IndicatorRecord indicators;
    private final ScoreService scores;
    private final ViolationRecord violations;

    MonthlyReportWriter(
            MonthlyFigures figures,
            MonthlyExtensions extensions,
            MonthlyDuties duties,
            MonthlyEscalations escalations,
            IndicatorRecord indicators,
            ScoreService scores,
            ViolationRecord violations) {
        this.figures = figures;
        this.extensions = extensions;
        this.duties = duties;
        this.escalations = escalations;
        this.indicators = indicators;
        this.scores = scores;
        this.violations = violations;
    }

    /**
     * What the report of a month says when it is written today.
     *
     * @param today the day whose knowledge counts; the month is over and its scores are fixed
     * @param rules those of the version that is fixed already, or the newest
     */
    MonthlyReport write(YearMonth month, LocalDate today, @Nullable Integer rules) {
        var by = Objects.requireNonNullElse(rules, FIRST_RULES);
        var until = month.atEndOfMonth();
        var directives = figures.directives(until);
        var overdue = figures.overdue(until);
        var byAgency = MonthlyFigures.byAgency(overdue);
        var broughtUp = escalations.in(month);
        var table = scoreTable(month, rules);
        return new MonthlyReport(
                month,
                until,
                directives,
                MonthlyFigures.sum(directives),
                byAgency,
                overdue,
                figures.missedOn(until),
                figures.dueIn(month.plusMonths(1), until),
                extensions.granted(month),
                extensions.requests(month),
                Proposing.of(
                        table.agencies(),
                        byAgency.stream().collect(toMap(AgencyOverdue::agency, AgencyOverdue::assignments))),
                indicators.on(until, today).stream()
                        .map(MonthlyReportWriter::row)
                        .toList(),
                duties.count(until, today, by),
                duties.notKept(until, today, by),
                broughtUp.inMonth(),
                broughtUp.before(),
                Violations.of(violations.upheld(month.atDay(1), until, today)),
                table,
                rules);
    }

    private static IndicatorRow row(IndicatorRecord.Value indicator) {
        var last = indicator.last();
        var parts = last == null ? null : last.parts();
        return new IndicatorRow(
                indicator.code(),
                indicator.directive(),
                Objects.requireNonNullElse(indicator.nameVi(), indicator.nameEn()),
                indicator.kind().name(),
                indicator.direction().name(),
                indicator.target(),
                last == null ? null : last.value(),
                last == null ? null : last.numerator(),
                last == null ? null : last.denominator(),
                last == null ? 0 : last.synthetic(),
                (last == null ? indicator.source() : last.source()).name(),
                last == null ? null : last.day(),
                indicator.ageDays(),
                parts == null ? null : parts.reported(),
                parts == null ? null : parts.expected(),
                indicator.reached(),
                indicator.derived());
    }

    /** The best first; those without a score last. */
    private ScoreTable scoreTable(YearMonth month, @Nullable Integer rules) {
        var now = scores.of(month, null);
        var before = scores.of(month.minusMonths(1), null);
        return new ScoreTable(
                Objects.requireNonNull(now.version(), "the scores of the month are fixed"),
                now.scores().formula(),
                now.hash(),
                now.scores().agencies().stream()
                        .filter(score -> figures.isRanked(score.agency()))
                        .map(score -> row(score, before, rules))
                        .sorted(Comparator.comparing(ScoreRow::score, Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(ScoreRow::agency))
                        .toList());
    }

    private ScoreRow row(AgencyScore now, Scores before, @Nullable Integer rules) {
        var old = before.scores().of(now.agency()).map(AgencyScore::score).orElse(null);
        return new ScoreRow(
                now.agency(),
                figures.nameOf(now.agency()),
                now.score(),
                now.coverage(),
                now.score() == null || old == null ? null : now.score().subtract(old),
                value(now, ScoreComponent.ON_TIME),
                value(now, ScoreComponent.TIMELINESS),
                value(now, ScoreComponent.FRESHNESS),
                value(now, ScoreComponent.MEASURED),
                rules == null ? null : value(now, ScoreComponent.VIOLATIONS));
    }

    private static @Nullable BigDecimal value(AgencyScore score, ScoreComponent component) {
        return score.components().stream()
                .filter(one -> one.component() == component)
                .map(AgencyScore.ComponentScore::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
