package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is about to fall due, and who is behind, over all directives. */
@Component
public class Outlook {

    private static final String OPEN_IN_TIME = "s.phase in ('OPEN', 'SUBMITTED_IN_TIME')";

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;

    Outlook(JdbcClient jdbc, Standings standings, TaskTexts tasks) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
    }

    /** The day that lists and summaries are for: the one asked for, or today. */
    public LocalDate dayOf(@Nullable LocalDate asOf) {
        return standings.dayOf(asOf);
    }

    /** Open and in time, falling due on that day or within so many days after it; the first on top. */
    @Transactional(readOnly = true)
    public List<FallingDue> fallingDue(@Nullable LocalDate asOf, int days) {
        var day = standings.dayOf(asOf);
        return jdbc.sql("""
                        select due_soon.*, t.title_vi, t.title_en,
                               (select min(s.agency) from %s s
                                where s.task = due_soon.task and s.due = due_soon.due and %s) as agency
                        from (select s.directive, s.task, s.due, sum(s.count) as agencies,
                                     coalesce(sum(s.count) filter (where s.status = 'SUBMITTED'), 0) as submitted
                              from %s s where %s and s.due between :asOf and :until
                              group by s.directive, s.task, s.due having sum(s.count) > 0
                              order by s.due, s.task limit 100) due_soon
                        cross join lateral %s t
                        order by due_soon.due, due_soon.task
                        """.formatted(
                                standings.on(day),
                                OPEN_IN_TIME,
                                standings.countsOn(day),
                                OPEN_IN_TIME,
                                tasks.of("due_soon.task", day)))
                .param("asOf", day)
                .param("until", day.plusDays(days))
                .query(FallingDue.class)
                .list();
    }

    /** Who has most overdue comes first. */
    @Transactional(readOnly = true)
    public List<Behind> overdueByAgency(@Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        return jdbc.sql("""
                        select s.agency, count(*) as overdue, min(s.due) as oldest_due
                        from %s s where s.phase = 'OPEN' and s.due < :asOf
                        group by s.agency order by overdue desc, oldest_due, s.agency
                        """.formatted(standings.on(day)))
                .param("asOf", day)
                .query(Behind.class)
                .list();
    }

    /**
     * A task of which a share falls due.
     *
     * @param agencies how many owe it still
     * @param submitted how many of them wait for a decision
     * @param agency the one, when it is one
     */
    public record FallingDue(
            String task,
            String titleVi,
            @Nullable String titleEn,
            String directive,
            LocalDate due,
            long agencies,
            long submitted,
            String agency) {}

    /** @param oldestDue the longest overdue of its assignments */
    public record Behind(String agency, long overdue, LocalDate oldestDue) {}
}
