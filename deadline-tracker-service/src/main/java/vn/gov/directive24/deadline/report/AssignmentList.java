package vn.gov.directive24.deadline.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.assignment.StandingDuty;

/** Assignments, the first to fall due on top. */
@Component
public class AssignmentList {

    private static final String WANTED = """
            where (cast(:directive as text) is null or s.directive = :directive)
              and (cast(:task as text) is null or s.task = :task)
              and (cast(:agency as text) is null or s.agency = :agency)
              and (cast(:status as text) is null or s.status = :status)
              and (cast(:state as text) is null or s.state = :state)
              and (cast(:confidence as text) is null or s.confidence = :confidence)
              and (cast(:blocker as text) is null or :blocker = any(s.blockers))
              and (cast(:duty as text) is null or %s = :duty)
              and (cast(:dueFrom as date) is null or s.due >= :dueFrom)
              and (cast(:dueTo as date) is null or s.due <= :dueTo)
              and (cast(:q as text) is null or lower(t.title_vi) like :q or lower(t.title_en) like :q or lower(s.task) like :q)
            """.formatted(StandingDuties.JUDGEMENT);

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;

    AssignmentList(JdbcClient jdbc, Standings standings, TaskTexts tasks) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
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
            @Nullable StandingDuty duty,
            @Nullable Confidence confidence,
            @Nullable BlockerKind blocker,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable String q) {}

    @Transactional(readOnly = true)
    public PageOf<Row> list(Filter filter, Paging paging, @Nullable LocalDate asOf) {
        var total = query("select count(*)", "", filter, asOf).query(Long.class).single();
        var items = query(
                        """
                        select s.assignment as id, s.directive, s.task, t.title_vi, t.title_en, s.agency,
                               nullif(split_part(s.assignment, ':', 3), '') as occurrence, s.status,
                               s.state, s.original_due, s.due, s.submitted_on, s.completed_on, s.breached_on, s.progress,
                               s.confidence, s.reported_on, array_to_string(s.blockers, ',') as blockers, s.status_reason,
                               s.legal_reference, s.days_late, s.days_late_original, %s as duty
                        """.formatted(StandingDuties.JUDGEMENT),
                        "order by s.due nulls last, s.assignment limit :limit offset :offset",
                        filter,
                        asOf)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Row.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    private JdbcClient.StatementSpec query(String select, String page, Filter filter, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        return jdbc.sql(select + " from " + standings.on(day) + " s join " + tasks.on(day) + " t on t.code = s.task "
                        + WANTED + page)
                .param("asOf", day)
                .param("directive", filter.directive())
                .param("task", filter.task())
                .param("agency", filter.agency())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("duty", filter.duty() == null ? null : filter.duty().name())
                .param(
                        "confidence",
                        filter.confidence() == null ? null : filter.confidence().name())
                .param(
                        "blocker",
                        filter.blocker() == null ? null : filter.blocker().name())
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo())
                .param("q", SearchText.pattern(filter.q()));
    }

    /**
     * An assignment as lists show it.
     *
     * @param occurrence the month it is owed for, for example {@code 2025-10}, of a task that is owed each month
     * @param state one of the four official states on the day asked for; absent when it was cancelled or superseded
     * @param duty whether an obligation without a last day is kept; absent for others and for what is closed
     * @param originalDue the date first set; no extension changes it
     * @param breachedOn the day on which the breach was recorded; it stays
     * @param progress 0 to 100, of the last report
     * @param confidence of the last report, apart from the state, which follows from the dates
     * @param blockers kinds of the open blockers
     * @param statusReason why it was returned, suspended, cancelled, superseded or reopened
     * @param daysLate of what is done: days from the due date to completion, negative when early
     * @param daysLateOriginal the same from the original due date
     */
    public record Row(
            String id,
            String directive,
            String task,
            String titleVi,
            @Nullable String titleEn,
            String agency,
            @Nullable String occurrence,
            AssignmentStatus status,
            @Nullable OfficialState state,
            @Nullable StandingDuty duty,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate breachedOn,
            @Nullable Integer progress,
            @Nullable Confidence confidence,
            @Nullable LocalDate reportedOn,
            List<BlockerKind> blockers,
            @Nullable String statusReason,
            @Nullable String legalReference,
            @Nullable Integer daysLate,
            @Nullable Integer daysLateOriginal) {}
}
