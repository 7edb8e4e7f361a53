package vn.gov.directive24.deadline.monthly;

import static java.util.stream.Collectors.toCollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.monthly.MonthlyReport.EscalationRow;
import vn.gov.directive24.deadline.report.Standings;
import vn.gov.directive24.deadline.report.TaskTexts;

/** What the ladder of escalation brought up to the report to the Prime Minister. */
@Component
class MonthlyEscalations {

    private static final String BROUGHT_UP = """
            select e.id, e.assignment, e.directive, e.task, t.title_vi, e.agency, e.due, e.fired_on, s.state,
                   exists (select from escalation_acknowledgement k
                           where k.escalation = e.id and k.agency = e.agency and k.day <= :asOf) as acknowledged
            from escalation e join %s t on t.code = e.task join %s s on s.assignment = e.assignment
            where 'PM_REPORT' = any (e.recipients) and e.outcome = 'FIRED' and e.fired_on <= :asOf
              and (e.fired_on >= :from or s.state = 'OPEN_OVERDUE')
            order by e.fired_on, e.assignment, e.id
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final MonthlyFigures figures;

    MonthlyEscalations(JdbcClient jdbc, Standings standings, TaskTexts tasks, MonthlyFigures figures) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.figures = figures;
    }

    /** In the order in which they were brought up. */
    BroughtUp in(YearMonth month) {
        var until = month.atEndOfMonth();
        var rows = jdbc.sql(BROUGHT_UP.formatted(tasks.on(until), standings.on(until)))
                .param("from", month.atDay(1))
                .param("asOf", until)
                .query((row, _) -> row(row))
                .list();
        var inMonth = rows.stream()
                .filter(row -> !row.escalatedOn().isBefore(month.atDay(1)))
                .toList();
        var seen = inMonth.stream().map(EscalationRow::assignment).collect(toCollection(HashSet::new));
        var before = rows.stream()
                .filter(row -> row.escalatedOn().isBefore(month.atDay(1)))
                .filter(row -> seen.add(row.assignment()))
                .toList();
        return new BroughtUp(inMonth, before);
    }

    private EscalationRow row(ResultSet row) throws SQLException {
        return new EscalationRow(
                row.getString("id"),
                row.getString("assignment"),
                row.getString("directive"),
                row.getString("task"),
                row.getString("title_vi"),
                row.getString("agency"),
                figures.nameOf(row.getString("agency")),
                row.getObject("due", LocalDate.class),
                row.getObject("fired_on", LocalDate.class),
                row.getBoolean("acknowledged"),
                row.getString("state"));
    }

    /** @param before in an earlier month, not again in this one, and still overdue when it ended; each assignment once */
    record BroughtUp(List<EscalationRow> inMonth, List<EscalationRow> before) {}
}
