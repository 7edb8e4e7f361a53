package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.indicator.IndicatorSource;
import vn.gov.directive24.deadline.report.StandingDuties;
import vn.gov.directive24.deadline.report.Standings;
import vn.gov.directive24.deadline.report.TaskTexts;

/** Reads what scores are computed from: the history of the assignments and the indicators, no more. */
@Component
class ScoreRecord {

    private final JdbcClient jdbc;
    private final IndicatorRecord indicators;
    private final Standings standings;
    private final TaskTexts tasks;

    ScoreRecord(JdbcClient jdbc, IndicatorRecord indicators, Standings standings, TaskTexts tasks) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.standings = standings;
        this.tasks = tasks;
    }

    /** The day from which the first directive is kept; empty while there is none. */
    Optional<LocalDate> begins() {
        return jdbc.sql("select kept_from from directive order by kept_from limit 1")
                .query(LocalDate.class)
                .optional();
    }

    /**
     * By assignment. Cancelled and superseded ones are out of the count; what an agency itself does counts as its report,
     * and so does the figure it reports for an indicator of the task.
     *
     * @param agency only of that one, or null for all
     * @param knownOn the day whose knowledge counts
     * @param rules those of the formula
     */
    List<AssignmentFacts> facts(Period period, @Nullable String agency, LocalDate knownOn, int rules) {
        var measured = indicators.on(period.until(), knownOn).stream()
                .filter(value -> value.last() != null && value.last().source() == IndicatorSource.MEASURED)
                .map(IndicatorRecord.Value::code)
                .toArray(String[]::new);
        return jdbc.sql("""
            select s.assignment, s.agency, s.status, s.due, t.deadline_start as start, s.submitted_on, s.completed_on,
                   coalesce(b.status = 'SUBMITTED' and (b.due is null or b.submitted_on <= b.due), false) as waited_before,
                   coalesce(greatest(r.reported_on, i.reported_on), r.opened_on) as last_report_on,
                   t.indicators && cast(:measured as varchar[]) and (:rules = 1 or s.status <> 'ASSIGNED') as measured,
                   %s as duty
            from %s s
            join %s t on t.code = s.task
            join (select assignment, min(day) as opened_on,
                         max(day) filter (where event in ('STARTED', 'REPORTED', 'BLOCKED', 'UNBLOCKED', 'SUBMITTED')) as reported_on
                  from assignment_history
                  where day <= :asOf and (cast(:agency as text) is null or agency = :agency) group by assignment) r on r.assignment = s.assignment
            cross join lateral (
                select max(recorded_on) as reported_on from indicator_report
                where agency = s.agency and indicator = any (t.indicators) and recorded_on <= :asOf) i
            left join assignment_history b
                on b.assignment = s.assignment and b.day < :from and b.valid_to >= :from
            where s.state is not null and (cast(:agency as text) is null or s.agency = :agency)
            order by s.assignment
            """.formatted(
                        StandingDuties.JUDGEMENT_BY_RULES, standings.on(period.until()), tasks.on(period.until())))
                .param("from", period.from())
                .param("asOf", period.until())
                .param("knownOn", knownOn)
                .param("rules", rules)
                .param("agency", agency)
                .param("measured", measured)
                .query(AssignmentFacts.class)
                .list();
    }
}
