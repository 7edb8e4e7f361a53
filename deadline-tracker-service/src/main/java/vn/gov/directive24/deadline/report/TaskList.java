package vn.gov.directive24.deadline.report;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.TaskNotFound;

/** Tasks with the state that their assignments add up to. */
@Component
public class TaskList {

    private static final String WANTED = """
            where (cast(:codes as text) is null or code = any (string_to_array(:codes, ',')))
              and (cast(:directive as text) is null or directive = :directive)
              and (cast(:section as text) is null or section = :section)
              and (cast(:lead as text) is null or :lead = any(lead))
              and (cast(:state as text) is null or rolled_up = :state)
              and (cast(:q as text) is null or lower(title_vi) like :q or lower(title_en) like :q or lower(code) like :q)
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;

    TaskList(JdbcClient jdbc, Standings standings, TaskTexts tasks) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
    }

    /** Which tasks; what is absent does not matter. */
    public record Filter(
            @Nullable String directive,
            @Nullable String section,
            @Nullable String lead,
            @Nullable OfficialState status,
            @Nullable String q) {}

    @Transactional(readOnly = true)
    public PageOf<Task> list(Filter filter, Paging paging, @Nullable LocalDate asOf) {
        var total = query("select count(*)", "", filter, null, asOf)
                .query(Long.class)
                .single();
        var items = query("select *", "order by code limit :limit offset :offset", filter, null, asOf)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query((row, _) -> task(row))
                .list();
        return PageOf.of(items, paging, total);
    }

    /** Shows one task. */
    @Transactional(readOnly = true)
    public Task find(String code, @Nullable LocalDate asOf) {
        return some(List.of(code), asOf).stream().findFirst().orElseThrow(() -> new TaskNotFound(code));
    }

    /** Shows what a task waits for and what waits for it, and how that stands. */
    @Transactional(readOnly = true)
    public Waiting waiting(String code, @Nullable LocalDate asOf) {
        var task = find(code, asOf);
        return new Waiting(
                some(task.dependsOn(), asOf).stream().map(Neighbour::from).toList(),
                some(task.waitedForBy(), asOf).stream().map(Neighbour::from).toList());
    }

    private List<Task> some(List<String> codes, @Nullable LocalDate asOf) {
        return query("select *", "order by code", new Filter(null, null, null, null, null), codes, asOf)
                .query((row, _) -> task(row))
                .list();
    }

    private JdbcClient.StatementSpec query(
            String select, String page, Filter filter, @Nullable List<String> codes, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        var sql = select + " from (" + rollUp(day) + ") tasks " + WANTED + page;
        return jdbc.sql(sql)
                .param("asOf", day)
                .param("codes", codes == null ? null : String.join(",", codes))
                .param("directive", filter.directive())
                .param("section", filter.section())
                .param("lead", filter.lead())
                .param("state", filter.status() == null ? null : filter.status().name())
                .param("q", SearchText.pattern(filter.q()));
    }

    /** A task is as its worst assignment: overdue before open, open before done late, done late before done on time. */
    private String rollUp(LocalDate day) {
        return """
            select t.*, s.*,
                   array(select w.code from %s w where w.depends_on @> array[t.code] order by w.code) as waited_for_by
            from %s t left join (
                select task, %s,
                       case when count(*) filter (where state = 'OPEN_OVERDUE') > 0 then 'OPEN_OVERDUE'
                            when count(*) filter (where state = 'OPEN_IN_TIME') > 0 then 'OPEN_IN_TIME'
                            when count(*) filter (where state = 'DONE_LATE') > 0 then 'DONE_LATE'
                            when count(*) filter (where state = 'DONE_ON_TIME') > 0 then 'DONE_ON_TIME' end as rolled_up
                from %s standing
                where (cast(:directive as text) is null or standing.directive = :directive)
                  and (cast(:codes as text) is null or standing.task = any (string_to_array(:codes, ',')))
                group by task) s on s.task = t.code
            """.formatted(tasks.on(day), tasks.on(day), StateCounts.COLUMNS, standings.on(day));
    }

    private static Task task(ResultSet row) throws SQLException {
        var counts = StateCounts.from(row);
        return new Task(
                row.getString("code"),
                row.getString("directive"),
                row.getString("section"),
                row.getString("title_vi"),
                row.getString("title_en"),
                Modality.valueOf(row.getString("modality")),
                strings(row.getArray("lead")),
                row.getBoolean("lead_inferred"),
                strings(row.getArray("coordinating")),
                strings(row.getArray("directing")),
                new Due(
                        row.getString("deadline_expression"),
                        DeadlineKind.valueOf(row.getString("deadline_kind")),
                        row.getObject("deadline_start", LocalDate.class),
                        row.getObject("deadline_due", LocalDate.class),
                        row.getObject("deadline_day", Integer.class)),
                state(row.getString("rolled_up")),
                counts,
                Completion.of(counts),
                strings(row.getArray("indicators")),
                strings(row.getArray("legal_references")),
                strings(row.getArray("depends_on")),
                strings(row.getArray("waited_for_by")),
                row.getString("measured_by"),
                row.getString("measure"),
                row.getString("confidence"),
                row.getString("note"));
    }

    private static @Nullable OfficialState state(@Nullable String name) {
        return name == null ? null : OfficialState.valueOf(name);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /**
     * A task as lists show it.
     *
     * @param status the official state that the assignments add up to: that of the worst; absent when all were cancelled,
     *     or before the first is owed
     * @param assignments how many of them are in each state
     * @param completion how many of them are done, for example 31 of 34 provinces
     * @param dependsOn codes of the tasks that must be done before this one can be
     * @param waitedForBy codes of the tasks that wait for this one
     * @param measuredBy service or report the progress comes from
     */
    public record Task(
            String code,
            String directive,
            String section,
            String titleVi,
            @Nullable String titleEn,
            Modality modality,
            List<String> lead,
            boolean leadInferred,
            List<String> coordinating,
            List<String> directing,
            Due deadline,
            @Nullable OfficialState status,
            StateCounts assignments,
            Completion completion,
            List<String> indicators,
            List<String> legalReferences,
            List<String> dependsOn,
            List<String> waitedForBy,
            @Nullable String measuredBy,
            @Nullable String measure,
            @Nullable String confidence,
            @Nullable String note) {}

    /**
     * When a task is due.
     *
     * @param expression the words of the law
     * @param due the last day on which doing it is still on time; for FROM_DATE the last day to be ready
     * @param day of MONTHLY: the day of the month, where the law says one; otherwise it is the month's last
     */
    public record Due(
            @Nullable String expression,
            DeadlineKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable Integer day) {}

    /**
     * How many assignments of a task are done.
     *
     * @param total without those that need not be done any more
     */
    public record Completion(long done, long total) {

        static Completion of(StateCounts counts) {
            return new Completion(
                    counts.doneOnTime() + counts.doneLate(), counts.total() - counts.closedWithoutDoing());
        }
    }

    /** The tasks around a task. */
    public record Waiting(List<Neighbour> waitsFor, List<Neighbour> waitedForBy) {}

    /**
     * A task that another waits for, or that waits for another.
     *
     * @param done whether all its assignments are done, so that nothing waits for it any more
     */
    public record Neighbour(
            String code,
            String directive,
            String titleVi,
            @Nullable String titleEn,
            @Nullable LocalDate due,
            @Nullable OfficialState status,
            Completion completion,
            boolean done) {

        static Neighbour from(Task task) {
            return new Neighbour(
                    task.code(),
                    task.directive(),
                    task.titleVi(),
                    task.titleEn(),
                    task.deadline().due(),
                    task.status(),
                    task.completion(),
                    task.completion().total() > 0
                            && task.completion().done() == task.completion().total());
        }
    }
}
