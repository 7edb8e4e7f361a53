package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.indicator.IndicatorSource;
import vn.gov.directive24.deadline.report.TaskTexts;

/** Reads what scores are computed from: the history of the assignments and the points of the indicators, no more. */
@Component
class ScoreRecord {

    private final JdbcClient jdbc;
    private final IndicatorRecord indicators;
    private final TaskTexts tasks;

    ScoreRecord(JdbcClient jdbc, IndicatorRecord indicators, TaskTexts tasks) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.tasks = tasks;
    }

    /**
     * By assignment. Cancelled and superseded ones are out of the count; what an agency itself does counts as its report.
     *
     * @param agency only of that one, or null for all
     * @param knownOn the day whose knowledge counts
     */
    List<AssignmentFacts> facts(Period period, @Nullable String agency, LocalDate knownOn) {
        var measured = indicators.on(period.until(), knownOn).stream()
                .filter(value -> value.last() != null && value.last().source() == IndicatorSource.MEASURED)
                .map(IndicatorRecord.Value::code)
                .toArray(String[]::new);
        return jdbc.sql("""
            select n.assignment, n.agency, n.status, n.due, t.deadline_start as start, n.submitted_on, n.completed_on,
                   coalesce(b.status = 'SUBMITTED' and (b.due is null or b.submitted_on <= b.due), false) as waited_before,
                   coalesce(r.reported_on, r.opened_on) as last_report_on,
                   t.indicators && cast(:measured as varchar[]) as measured
            from (select * from assignment_history where day <= :until and valid_to > :until
                      and (cast(:agency as text) is null or agency = :agency)) n
            join %s t on t.code = n.task
            join (select assignment, min(day) as opened_on,
                         max(day) filter (where event in ('STARTED', 'REPORTED', 'BLOCKED', 'UNBLOCKED', 'SUBMITTED')) as reported_on
                  from assignment_history where day <= :until group by assignment) r on r.assignment = n.assignment
            left join assignment_history b
                on b.assignment = n.assignment and b.day < :from and b.valid_to >= :from
            where n.status not in ('CANCELLED', 'SUPERSEDED')
            order by n.assignment
            """.formatted(tasks.on(period.until())))
                .param("from", period.from())
                .param("until", period.until())
                .param("asOf", period.until())
                .param("agency", agency)
                .param("measured", measured)
                .query(AssignmentFacts.class)
                .list();
    }
}
