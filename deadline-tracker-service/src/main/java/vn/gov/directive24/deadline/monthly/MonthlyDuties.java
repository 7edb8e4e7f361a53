package vn.gov.directive24.deadline.monthly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.monthly.MonthlyReport.Duties;
import vn.gov.directive24.deadline.monthly.MonthlyReport.StandingDutyRow;
import vn.gov.directive24.deadline.report.StandingDuties;
import vn.gov.directive24.deadline.report.Standings;
import vn.gov.directive24.deadline.report.TaskTexts;

/** How the obligations without a last day were kept at the end of a month. */
@Component
class MonthlyDuties {

    private static final String JUDGED = """
            (select s.assignment, s.directive, s.task, t.title_vi, s.agency, s.reported_on, %s as judgement
             from %s s join %s t on t.code = s.task) duties
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

    /**
     * @param knownOn the day whose knowledge of the indicators counts
     * @param rules by which it is judged, see {@link StandingDuties#JUDGEMENT_BY_RULES}
     */
    Duties count(LocalDate until, LocalDate knownOn, int rules) {
        return judged("""
                        select count(*) filter (where judgement = 'HOLDS') as holds,
                               count(*) filter (where judgement = 'REPORT_MISSING') as report_missing,
                               count(*) filter (where judgement = 'BELOW_TARGET') as below_target,
                               count(*) filter (where judgement = 'NOT_YET') as not_yet
                        from %s
                        """, until, knownOn, rules).query(Duties.class).single();
    }

    /** Those that are not shown to be kept. */
    List<StandingDutyRow> notKept(LocalDate until, LocalDate knownOn, int rules) {
        return judged("""
                        select * from %s
                        where judgement in ('REPORT_MISSING', 'BELOW_TARGET') order by task, agency, assignment
                        """, until, knownOn, rules).query((row, _) -> row(row)).list();
    }

    private StandingDutyRow row(ResultSet row) throws SQLException {
        return new StandingDutyRow(
                row.getString("assignment"),
                row.getString("directive"),
                row.getString("task"),
                row.getString("title_vi"),
                row.getString("agency"),
                figures.nameOf(row.getString("agency")),
                row.getString("judgement"),
                row.getObject("reported_on", LocalDate.class));
    }

    private JdbcClient.StatementSpec judged(String sql, LocalDate until, LocalDate knownOn, int rules) {
        var duties = JUDGED.formatted(StandingDuties.JUDGEMENT_BY_RULES, standings.on(until), tasks.on(until));
        return jdbc.sql(sql.formatted(duties))
                .param("asOf", until)
                .param("knownOn", knownOn)
                .param("rules", rules);
    }
}
