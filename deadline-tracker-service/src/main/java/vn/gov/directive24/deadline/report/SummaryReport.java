package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.deadline.directive.DirectiveNotFound;
import vn.gov.directive24.deadline.directive.DirectiveService;

/** The four states of a directive at a glance, in all and by section. */
@Component
public class SummaryReport {

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final DirectiveService directives;

    SummaryReport(JdbcClient jdbc, Standings standings, TaskTexts tasks, DirectiveService directives) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.directives = directives;
    }

    /**
     * Tells how a directive stood at the end of a day.
     *
     * @throws DirectiveNotFound when there is none of that number
     */
    @Transactional(readOnly = true)
    public Summary of(String directive, @Nullable LocalDate asOf) {
        directives.find(directive);
        var day = standings.dayOf(asOf);
        var sections = jdbc.sql("""
                        select t.section, count(distinct t.code) as tasks, %s
                        from %s t left join %s s on s.task = t.code and s.directive = :directive
                        where t.directive = :directive
                        group by t.section order by min(t.code)
                        """.formatted(StateCounts.COLUMNS, tasks.on(day), standings.countsOn(day)))
                .param("directive", directive)
                .param("asOf", day)
                .query((row, _) -> new Section(row.getString("section"), row.getLong("tasks"), StateCounts.from(row)))
                .list();
        var states = sections.stream().map(Section::states).reduce(StateCounts.NONE, StateCounts::plus);
        return new Summary(
                directive,
                day,
                sections.stream().mapToLong(Section::tasks).sum(),
                states.total(),
                states,
                duties(directive, day),
                sections);
    }

    private DutyCounts duties(String directive, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where duty = 'HOLDS') as holds,
                               count(*) filter (where duty = 'REPORT_MISSING') as report_missing,
                               count(*) filter (where duty = 'BELOW_TARGET') as below_target,
                               count(*) filter (where duty = 'NOT_YET') as not_yet
                        from (select %s as duty from %s s join %s t on t.code = s.task
                              where s.directive = :directive and t.directive = :directive and %s) judged
                        """.formatted(
                                StandingDuties.JUDGEMENT, standings.on(day), tasks.on(day), StandingDuties.IS_ONE))
                .param("directive", directive)
                .param("asOf", day)
                .query(DutyCounts.class)
                .single();
    }

    /**
     * A directive at a glance.
     *
     * @param assignments one per responsible agency of each task
     * @param states of the assignments; they add up to {@code assignments}
     * @param duties how the open obligations without a last day are kept; a second answer beside the states
     */
    public record Summary(
            String directive,
            LocalDate asOf,
            long tasks,
            long assignments,
            StateCounts states,
            DutyCounts duties,
            List<Section> sections) {}

    /** The same for a section of the directive. */
    public record Section(String section, long tasks, StateCounts states) {}
}
