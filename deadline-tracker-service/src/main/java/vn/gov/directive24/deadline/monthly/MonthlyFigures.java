package vn.gov.directive24.deadline.monthly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.deadline.monthly.MonthlyReport.AgencyOverdue;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DirectiveFigures;
import vn.gov.directive24.deadline.monthly.MonthlyReport.DueRow;
import vn.gov.directive24.deadline.monthly.MonthlyReport.OverdueRow;
import vn.gov.directive24.deadline.report.Standings;
import vn.gov.directive24.deadline.report.TaskTexts;

/** Counts and lists what is due, overdue and done, as the record stood at the end of a month. */
@Component
class MonthlyFigures {

    /** What was due on the last day and has not been submitted when it ends is missed, though overdue from tomorrow. */
    private static final String MISSED_ON_LAST_DAY =
            "s.state = 'OPEN_IN_TIME' and s.due = :asOf and s.status <> 'SUBMITTED'";

    private static final String WAITING = "s.state = 'OPEN_IN_TIME' and s.due <= :asOf and s.status = 'SUBMITTED'";

    private static final String LISTED = """
            select s.assignment, s.directive, s.task, t.title_vi, s.agency, s.status, s.due, s.original_due, s.progress,
                   s.blockers, s.status_reason
            from %s s join %s t on t.code = s.task where %s order by s.due, s.task, s.agency
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final Agencies agencies;

    MonthlyFigures(JdbcClient jdbc, Standings standings, TaskTexts tasks, Agencies agencies) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.agencies = agencies;
    }

    List<DirectiveFigures> directives(LocalDate until) {
        return jdbc.sql("""
            select d.number, d.subject_vi, count(distinct t.code) as tasks, count(s.assignment) as assignments,
                   count(*) filter (where s.state = 'DONE_ON_TIME') as done_on_time,
                   count(*) filter (where s.state = 'DONE_LATE') as done_late,
                   count(*) filter (where s.state = 'OPEN_IN_TIME') as open_in_time,
                   count(*) filter (where s.state = 'OPEN_OVERDUE') as open_overdue,
                   count(s.assignment) filter (where s.state is null) as closed_without_doing,
                   count(*) filter (where s.due <= :asOf and s.state is not null) as fell_due,
                   count(*) filter (where s.due <= :asOf and s.state = 'DONE_ON_TIME') as due_on_time,
                   count(*) filter (where s.due <= :asOf and s.state = 'DONE_LATE') as due_late,
                   count(*) filter (where s.due <= :asOf and s.state = 'OPEN_OVERDUE') as due_overdue,
                   count(*) filter (where %s) as due_waiting,
                   count(*) filter (where %s) as due_missed
            from directive d join %s t on t.directive = d.number left join %s s on s.task = t.code
            group by d.number, d.subject_vi order by d.number
            """.formatted(WAITING, MISSED_ON_LAST_DAY, tasks.on(until), standings.on(until)))
                .param("asOf", until)
                .query((row, _) -> figures(row))
                .list();
    }

    static DirectiveFigures sum(List<DirectiveFigures> directives) {
        var none = new DirectiveFigures("ALL", null, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, null);
        return directives.stream()
                .reduce(
                        none,
                        (a, b) -> withPercents(new DirectiveFigures(
                                "ALL",
                                null,
                                a.tasks() + b.tasks(),
                                a.assignments() + b.assignments(),
                                a.doneOnTime() + b.doneOnTime(),
                                a.doneLate() + b.doneLate(),
                                a.openInTime() + b.openInTime(),
                                a.openOverdue() + b.openOverdue(),
                                a.closedWithoutDoing() + b.closedWithoutDoing(),
                                a.fellDue() + b.fellDue(),
                                a.dueOnTime() + b.dueOnTime(),
                                a.dueLate() + b.dueLate(),
                                a.dueOverdue() + b.dueOverdue(),
                                a.dueWaiting() + b.dueWaiting(),
                                a.dueMissedOnLastDay() + b.dueMissedOnLastDay(),
                                null,
                                null)));
    }

    private static DirectiveFigures figures(ResultSet row) throws SQLException {
        return withPercents(new DirectiveFigures(
                row.getString("number"),
                row.getString("subject_vi"),
                row.getLong("tasks"),
                row.getLong("assignments"),
                row.getLong("done_on_time"),
                row.getLong("done_late"),
                row.getLong("open_in_time"),
                row.getLong("open_overdue"),
                row.getLong("closed_without_doing"),
                row.getLong("fell_due"),
                row.getLong("due_on_time"),
                row.getLong("due_late"),
                row.getLong("due_overdue"),
                row.getLong("due_waiting"),
                row.getLong("due_missed"),
                null,
                null));
    }

    private static DirectiveFigures withPercents(DirectiveFigures of) {
        return new DirectiveFigures(
                of.number(),
                of.subjectVi(),
                of.tasks(),
                of.assignments(),
                of.doneOnTime(),
                of.doneLate(),
                of.openInTime(),
                of.openOverdue(),
                of.closedWithoutDoing(),
                of.fellDue(),
                of.dueOnTime(),
                of.dueLate(),
                of.dueOverdue(),
                of.dueWaiting(),
                of.dueMissedOnLastDay(),
                percent(of.done(), of.counted()),
                percent(of.dueOnTime(), of.fellDue()));
    }

    /** One decimal, down, so that nothing is 100 before everything is done; null of nothing. */
    private static @Nullable BigDecimal percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.DOWN);
    }

    /** The one that is late longest on top. */
    List<OverdueRow> overdue(LocalDate until) {
        return jdbc.sql(LISTED.formatted(standings.on(until), tasks.on(until), "s.state = 'OPEN_OVERDUE'"))
                .param("asOf", until)
                .query((row, _) -> overdue(row, until))
                .list();
    }

    private OverdueRow overdue(ResultSet row, LocalDate until) throws SQLException {
        var due = row.getObject("due", LocalDate.class);
        var original = row.getObject("original_due", LocalDate.class);
        var first = original == null ? due : original;
        return new OverdueRow(
                row.getString("assignment"),
                row.getString("directive"),
                row.getString("task"),
                row.getString("title_vi"),
                row.getString("agency"),
                nameOf(row.getString("agency")),
                row.getString("status"),
                due,
                first,
                until.toEpochDay() - due.toEpochDay(),
                until.toEpochDay() - first.toEpochDay(),
                row.getObject("progress", Integer.class),
                List.of((String[]) row.getArray("blockers").getArray()),
                row.getString("status_reason"));
    }

    /** The agency with the most on top. */
    static List<AgencyOverdue> byAgency(List<OverdueRow> overdue) {
        return overdue.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        OverdueRow::agency, java.util.TreeMap::new, java.util.stream.Collectors.toList()))
                .values()
                .stream()
                .map(rows -> new AgencyOverdue(
                        rows.getFirst().agency(),
                        rows.getFirst().nameVi(),
                        rows.size(),
                        rows.stream().mapToLong(OverdueRow::daysLate).max().orElse(0)))
                .sorted(java.util.Comparator.comparingLong(AgencyOverdue::assignments)
                        .thenComparingLong(AgencyOverdue::longest)
                        .reversed()
                        .thenComparing(AgencyOverdue::agency))
                .toList();
    }

    List<DueRow> missedOn(LocalDate until) {
        return due(until, MISSED_ON_LAST_DAY, until);
    }

    /** Open, not waiting for a decision, and due in that month. */
    List<DueRow> dueIn(YearMonth next, LocalDate until) {
        return due(
                until,
                "s.state = 'OPEN_IN_TIME' and s.status <> 'SUBMITTED' and s.due > :asOf and s.due <= :last",
                next.atEndOfMonth());
    }

    private List<DueRow> due(LocalDate until, String which, LocalDate last) {
        return jdbc.sql(LISTED.formatted(standings.on(until), tasks.on(until), which))
                .param("asOf", until)
                .param("last", last)
                .query((row, _) -> new DueRow(
                        row.getString("assignment"),
                        row.getString("directive"),
                        row.getString("task"),
                        row.getString("title_vi"),
                        row.getString("agency"),
                        nameOf(row.getString("agency")),
                        row.getString("status"),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    String nameOf(String agency) {
        return agencies.find(agency).map(Agency::nameVi).orElse(agency);
    }

    /** Ministries, provinces and state companies are compared with each other; the Government and its committees are not. */
    boolean isRanked(String agency) {
        return agencies.find(agency)
                .filter(known -> known.kind() != Agency.Kind.OTHER)
                .isPresent();
    }
}
