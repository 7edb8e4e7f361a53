package vn.gov.directive24.deadline.monthly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ExtensionRequests;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ExtensionRow;
import vn.gov.directive24.deadline.report.TaskTexts;

/** What was asked for and decided about due dates in a month. */
@Component
class MonthlyExtensions {

    private static final String GRANTED = """
            select e.assignment, e.number, e.directive, e.task, t.title_vi, e.agency, e.decided_on, e.due_before,
                   e.granted_due, e.original_due, e.grounds, e.reference
            from assignment_extension e join %s t on t.code = e.task
            where e.state = 'GRANTED' and e.decided_on between :from and :asOf
            order by e.decided_on, e.assignment, e.number
            """;

    /** What was decided later was still waiting then. */
    private static final String REQUESTS = """
            select count(*) filter (where asked_on >= :from) as asked,
                   count(*) filter (where state = 'GRANTED' and decided_on between :from and :asOf) as granted,
                   count(*) filter (where state = 'REFUSED' and decided_on between :from and :asOf) as refused,
                   count(*) filter (where state = 'LAPSED' and decided_on between :from and :asOf) as lapsed,
                   count(*) filter (where decided_on is null or decided_on > :asOf) as waiting
            from assignment_extension where asked_on <= :asOf
            """;

    private final JdbcClient jdbc;
    private final TaskTexts tasks;
    private final MonthlyFigures figures;

    MonthlyExtensions(JdbcClient jdbc, TaskTexts tasks, MonthlyFigures figures) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.figures = figures;
    }

    List<ExtensionRow> granted(YearMonth month) {
        return in(month, GRANTED.formatted(tasks.on(month.atEndOfMonth())))
                .query((row, _) -> granted(row))
                .list();
    }

    private ExtensionRow granted(ResultSet row) throws SQLException {
        return new ExtensionRow(
                row.getString("assignment") + "/" + row.getInt("number"),
                row.getString("assignment"),
                row.getString("directive"),
                row.getString("task"),
                row.getString("title_vi"),
                row.getString("agency"),
                figures.nameOf(row.getString("agency")),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("due_before", LocalDate.class),
                row.getObject("granted_due", LocalDate.class),
                row.getObject("original_due", LocalDate.class),
                row.getString("grounds"),
                row.getString("reference"));
    }

    ExtensionRequests requests(YearMonth month) {
        return in(month, REQUESTS).query(ExtensionRequests.class).single();
    }

    private JdbcClient.StatementSpec in(YearMonth month, String sql) {
        return jdbc.sql(sql).param("from", month.atDay(1)).param("asOf", month.atEndOfMonth());
    }
}
