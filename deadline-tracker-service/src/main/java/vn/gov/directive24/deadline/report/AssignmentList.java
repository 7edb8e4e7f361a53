package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.OfficialState;

/** Assignments, the first to fall due on top. */
@Component
public class AssignmentList {

    private static final String WANTED = """
            where (cast(:directive as text) is null or s.directive = :directive)
              and (cast(:task as text) is null or s.task = :task)
              and (cast(:agency as text) is null or s.agency = :agency)
              and (cast(:status as text) is null or s.status = :status)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:dueFrom as date) is null or s.due >= :dueFrom)
              and (cast(:dueTo as date) is null or s.due <= :dueTo)
              and (cast(:q as text) is null or lower(t.title_vi) like :q or lower(t.title_en) like :q or lower(s.task) like :q)
            """;

    private final JdbcClient jdbc;
    private final Standings standings;

    AssignmentList(JdbcClient jdbc, Standings standings) {
        this.jdbc = jdbc;
        this.standings = standings;
    }

    /**
     * Which assignments; what is absent does not matter.
     *
     * @param dueFrom first and
     * @param dueTo last due date, both included
     */
    public record Filter(
            @Nullable String directive,
            @Nullable String task,
            @Nullable String agency,
            @Nullable AssignmentStatus status,
            @Nullable OfficialState state,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String q) {}

    @Transactional(readOnly = true)
    public PageOf<Row> list(Filter filter, Paging paging, @Nullable LocalDate asOf) {
        var total = query("select count(*)", "", filter, asOf).query(Long.class).single();
        var items = query("""
                        select s.assignment as id, s.directive, s.task, t.title_vi, t.title_en, s.agency, s.status,
                               s.state, s.due, s.submitted_on, s.completed_on
                        """, "order by s.due nulls last, s.assignment limit :limit offset :offset", filter, asOf)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    private JdbcClient.StatementSpec query(String select, String page, Filter filter, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        return jdbc.sql(select + " from " + standings.on(day) + " s join task t on t.code = s.task " + WANTED + page)
                .param("asOf", day)
                .param("directive", filter.directive())
                .param("task", filter.task())
                .param("agency", filter.agency())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo())
                .param("q", SearchText.pattern(filter.q()));
    }

    /**
     * An assignment as lists show it.
     *
     * @param state one of the four official states on the day asked for
     */
    public record Row(
            String id,
            String directive,
            String task,
            String titleVi,
            @Nullable String titleEn,
            String agency,
            AssignmentStatus status,
            OfficialState state,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn) {}
}
