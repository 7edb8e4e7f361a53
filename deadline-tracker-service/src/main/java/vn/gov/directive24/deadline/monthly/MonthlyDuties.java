package vn.gov.directive24.deadline.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.monthly.MonthlyReport.EscalationRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.ExtensionRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.StandingDutyRow;
import vn.gov.directive24.deadline.report.StandingDuties;
import vn.gov.directive24.deadline.report.Standings;
import vn.gov.directive24.deadline.report.TaskTexts;

/** Extensions granted, duties that must go on and are not shown to, and what the ladder brought up to this report. */
@Component
class MonthlyDuties {

    private static final String GRANTED = """
            select e.assignment, e.directive, e.task, t.title_vi, e.agency, e.decided_on, e.due_before, e.granted_due,
                   e.original_due, e.grounds
            from assignment_extension e join task t on t.code = e.task
            where e.state = 'GRANTED' and e.decided_on between :from and :until
            order by e.decided_on, e.assignment, e.number
            """;

    private static final String BROUGHT_UP = """
            select e.assignment, e.directive, e.task, t.title_vi, e.agency, e.due, e.fired_on
            from escalation e join task t on t.code = e.task
            where 'PM_REPORT' = any(e.recipients) and e.outcome = 'FIRED' and e.fired_on between :from and :until
            order by e.fired_on, e.assignment, e.id
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final MonthlyFigures figures;

    MonthlyDuties(JdbcClient jdbc, Standings standings, TaskTexts tasks, MonthlyFigures figures) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.figures = figures;
    }

    /** Null while no register of extensions is kept. */
    @Nullable List<ExtensionRow> extensions(YearMonth month) {
        if (!isKept("assignment_extension")) {
            return null;
        }
        return in(month, GRANTED)
                .query((row, _) -> new ExtensionRow(
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
                        row.getString("grounds")))
                .list();
    }

    /** Null while no ladder is kept. */
    @Nullable List<EscalationRow> escalations(YearMonth month) {
        if (!isKept("escalation")) {
            return null;
        }
        return in(month, BROUGHT_UP)
                .query((row, _) -> new EscalationRow(
                        row.getString("assignment"),
                        row.getString("directive"),
                        row.getString("task"),
                        row.getString("title_vi"),
                        row.getString("agency"),
                        figures.nameOf(row.getString("agency")),
                        row.getObject("due", LocalDate.class),
                        row.getObject("fired_on", LocalDate.class)))
                .list();
    }

    /** A register that is not there is not an empty one: the report then says nothing about it. */
    private boolean isKept(String register) {
        return jdbc.sql("select to_regclass(:register) is not null")
                .param("register", register)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec in(YearMonth month, String sql) {
        return jdbc.sql(sql).param("from", month.atDay(1)).param("until", month.atEndOfMonth());
    }

    /** Those that are judged not to be kept. */
    List<StandingDutyRow> standingDuties(LocalDate until) {
        return jdbc.sql("""
                        select * from (
                            select s.assignment, s.directive, s.task, t.title_vi, s.agency, s.reported_on, %s as judgement
                            from %s s join %s t on t.code = s.task) duties
                        where judgement in ('REPORT_MISSING', 'BELOW_TARGET') order by task, agency
                        """.formatted(StandingDuties.JUDGEMENT, standings.on(until), tasks.on(until)))
                .param("asOf", until)
                .query((row, _) -> new StandingDutyRow(
                        row.getString("assignment"),
                        row.getString("directive"),
                        row.getString("task"),
                        row.getString("title_vi"),
                        row.getString("agency"),
                        figures.nameOf(row.getString("agency")),
                        row.getString("judgement"),
                        row.getObject("reported_on", LocalDate.class)))
                .list();
    }
}
