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
            where (cast(:code as text) is null or code = :code)
              and (cast(:directive as text) is null or directive = :directive)
              and (cast(:section as text) is null or section = :section)
              and (cast(:lead as text) is null or :lead = any(lead))
              and (cast(:state as text) is null or rolled_up = :state)
              and (cast(:q as text) is null or lower(title_vi) like :q or lower(title_en) like :q or lower(code) like :q)
            """;

    private final JdbcClient jdbc;
    private final Standings standings;

    TaskList(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
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
        return query("select *", "", new Filter(null, null, null, null, null), code, asOf)
                .query((row, _) -> task(row))
                .optional()
                .orElseThrow(() -> new TaskNotFound(code));
    }

    private JdbcClient.StatementSpec query(
            String select, String page, Filter filter, @Nullable String code, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        var sql = select + " from (" + rollUp(day) + ") tasks " + WANTED + page;
        return jdbc.sql(sql)
                .param("asOf", day)
                .param("code", code)
                .param("directive", filter.directive())
                .param("section", filter.section())
                .param("lead", filter.lead())
                .param("state", filter.status() == null ? null : filter.status().name())
                .param("q", SearchText.pattern(filter.q()));
    }

    /** A task is as its worst assignment: overdue before open, open before done late, done late before done on time. */
    private String rollUp(LocalDate day) {
        return """
            select t.*, %s,
                   case when count(*) filter (where state = 'OPEN_OVERDUE') > 0 then 'OPEN_OVERDUE'
                        when count(*) filter (where state = 'OPEN_IN_TIME') > 0 then 'OPEN_IN_TIME'
                        when count(*) filter (where state = 'DONE_LATE') > 0 then 'DONE_LATE'
                        when count(*) filter (where state = 'DONE_ON_TIME') > 0 then 'DONE_ON_TIME' end as rolled_up
            from task t join %s s on s.task = t.code
            group by t.code
            """.formatted(StateCounts.COLUMNS, standings.on(day));
    }

    private static Task task(ResultSet row) throws SQLException {
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
                        row.getObject("deadline_due", LocalDate.class)),
                state(row.getString("rolled_up")),
                StateCounts.from(row),
                strings(row.getArray("indicators")),
                strings(row.getArray("legal_references")),
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
     * @param status the official state that the assignments add up to: that of the worst; absent when all were cancelled
     * @param assignments how many agencies are in each state
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
            List<String> indicators,
            List<String> legalReferences,
            @Nullable String measuredBy,
            @Nullable String measure,
            @Nullable String confidence,
            @Nullable String note) {}

    /**
     * When a task is due.
     *
     * @param expression the words of the law
     * @param due the last day on which doing it is still on time
     */
    public record Due(
            @Nullable String expression,
            DeadlineKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate due) {}
}
