package vn.gov.directive24.deadline.report;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.assignment.StandingDuty;
import vn.gov.directive24.deadline.indicator.CompletionOffers;

/** Assignments, the first to fall due on top. */
@Component
public class AssignmentList {

    /** The same rule as {@code CompletionOffers.Offers.to}, for what is open and not submitted. */
    private static final String COMPLETION_OFFERED = """
            s.phase = 'OPEN' and s.status <> 'SUBMITTED' and cardinality(t.indicators) > 0
                and not exists (select from unnest(t.indicators) wanted
                                where wanted <> all(:reached) and wanted || ':' || s.agency <> all(:parts))
            """;

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final Agencies agencies;
    private final CompletionOffers offers;

    AssignmentList(JdbcClient jdbc, Standings standings, TaskTexts tasks, Agencies agencies, CompletionOffers offers) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.agencies = agencies;
        this.offers = offers;
    }

    /**
     * Which assignments; what is absent does not matter.
     *
     * @param agency code or alias of the agency that owes them, or of a group for all its members
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
            @Nullable String q) {

        public static Filter ofTask(String task) {
            return new Filter(null, task, null, null, null, null, null, null, null, null, null);
        }

        /** Whether the tally tells these apart, so that they need not be counted. */
        private boolean isTallied() {
            return agency == null && duty == null && confidence == null && blocker == null;
        }

        /** Whether the tally over all tasks does. */
        private boolean isOfAll() {
            return isTallied() && directive == null && task == null && q == null;
        }

        /** Whether the one over all due dates does, too. */
        private boolean isOfAnyDate() {
            return isOfAll() && dueFrom == null && dueTo == null;
        }
    }

    /** The columns are named as the fields: another name is found only after an exception, for each field of each row. */
    @Transactional(readOnly = true)
    public PageOf<Row> list(Filter filter, Paging paging, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        var offered = offers.asOf(day);
        var items = query(
                        """
                        select s.assignment as id, s.directive, s.task, t.title_vi as titleVi, t.title_en as titleEn,
                               s.agency, nullif(split_part(s.assignment, ':', 3), '') as occurrence, s.status, s.state,
                               s.original_due as originalDue, s.due, s.asked_due as askedDue,
                               s.submitted_on as submittedOn, s.completed_on as completedOn,
                               s.breached_on as breachedOn, s.progress, s.confidence, s.reported_on as reportedOn,
                               array_to_string(s.blockers, ',') as blockers,
                               array_to_string(s.confirmed_by, ',') as confirmedBy,
                               array_to_string(s.disputed_by, ',') as disputedBy, s.status_reason as statusReason,
                               s.legal_reference as legalReference, s.days_late as daysLate,
                               s.days_late_original as daysLateOriginal, %s as duty, %s as completionOffered
                        from (%s) page join %s s on s.key = page.key cross join lateral %s t
                        order by s.due nulls last, s.assignment
                        """.formatted(
                                        StandingDuties.JUDGEMENT,
                                        COMPLETION_OFFERED,
                                        page(filter, day),
                                        standings.on(day),
                                        tasks.of("s.task", day)),
                        filter,
                        day)
                .param("reached", offered.reachedCodes())
                .param("parts", offered.partKeys())
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .param("ahead", paging.offset() + paging.size())
                .query(Row.class)
                .list();
        return PageOf.of(items, paging, total(filter, day));
    }

    /** Which rows, from an index in the order shown; what they hold is read for those of the page only. */
    private String page(Filter filter, LocalDate day) {
        return Standings.in(filter.state()).stream()
                .map(state -> filter.agency() == null
                        ? first(standings.on(day), conditions(filter, day) + " and " + state)
                        : firstOfEach(standings.on(day), conditionsBesideAgency(filter, day) + " and " + state))
                .collect(joining(
                        " union all ",
                        "select * from (",
                        ") wanted order by due nulls last, assignment limit :limit offset :offset"));
    }

    private static String first(String standings, String conditions) {
        return """
                (select s.key, s.due, s.assignment from %s s where %s
                 order by s.due nulls last, s.assignment limit :ahead)
                """.formatted(standings, conditions);
    }

    /** An index has the order of due dates for one agency at a time. */
    private static String firstOfEach(String standings, String conditions) {
        return """
                (select f.key, f.due, f.assignment from unnest(string_to_array(:agency, ',')) as owing (code)
                 cross join lateral %s f
                 order by f.due nulls last, f.assignment limit :ahead)
                """.formatted(first(standings, "s.agency = owing.code and " + conditions));
    }

    private long total(Filter filter, LocalDate day) {
        if (standings.isPast(day) && filter.isOfAnyDate()) {
            return totalOfAnyDate(filter, day);
        }
        var relation = filter.isOfAll()
                ? standings.countsByDueOn(day)
                : filter.isTallied() ? standings.countsOn(day) : standings.on(day);
        var number = filter.isTallied() ? "coalesce(sum(s.count), 0)" : "count(*)";
        var count = Standings.in(filter.state()).stream()
                .map(state -> "select %s as n from %s s where %s and %s"
                        .formatted(number, relation, conditions(filter, day), state))
                .collect(joining(" union all ", "select sum(n) from (", ") counted"));
        return query(count, filter, day).query(Long.class).single();
    }

    private long totalOfAnyDate(Filter filter, LocalDate day) {
        var wanted = new Conditions().and("s.status", filter.status()).and("s.state", filter.state());
        return jdbc.sql("select coalesce(sum(s.count), 0) from %s s where %s"
                        .formatted(Standings.countsByStateOfRecord(), wanted))
                .param("asOf", day)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec query(String sql, Filter filter, LocalDate day) {
        return jdbc.sql(sql).param("asOf", day).params(conditions(filter, day).params());
    }

    private Conditions conditions(Filter filter, LocalDate day) {
        return conditionsBesideAgency(filter, day)
                .and("s.agency = any (string_to_array(:agency, ','))", "agency", codesOf(filter.agency()));
    }

    private Conditions conditionsBesideAgency(Filter filter, LocalDate day) {
        return new Conditions()
                .and("s.directive = :directive", "directive", filter.directive())
                .and("s.task = :task", "task", filter.task())
                .and("s.status", filter.status())
                .and("s.confidence", filter.confidence())
                .and(":blocker = any(s.blockers)", "blocker", nameOf(filter.blocker()))
                .and("s.due >= :dueFrom", "dueFrom", filter.dueFrom())
                .and("s.due <= :dueTo", "dueTo", filter.dueTo())
                .and(
                        "exists (select from %s t where %s = :duty)"
                                .formatted(tasks.of("s.task", day), StandingDuties.JUDGEMENT),
                        "duty",
                        nameOf(filter.duty()))
                .and("""
                        s.task in (select code from %s t
                                   where lower(title_vi) like :q or lower(title_en) like :q or lower(code) like :q)
                        """.formatted(tasks.on(day)), "q", SearchText.pattern(filter.q()));
    }

    private @Nullable String codesOf(@Nullable String agency) {
        return agency == null ? null : String.join(",", agencies.codesOf(agency));
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /**
     * An assignment as lists show it.
     *
     * @param occurrence the month it is owed for, for example {@code 2025-10}, of a task that is owed each month
     * @param state one of the four official states on the day asked for; absent when it was cancelled or superseded
     * @param duty whether an obligation without a last day is kept; absent for others and for what is closed
     * @param originalDue the date first set; no extension changes it
     * @param askedDue the date of the open request for an extension
     * @param breachedOn the day on which the first breach was recorded; it stays
     * @param progress 0 to 100, of the last report
     * @param confidence of the last report, apart from the state, which follows from the dates
     * @param blockers kinds of the open blockers
     * @param confirmedBy codes of the coordinating agencies that confirm
     * @param disputedBy codes of those that dispute
     * @param statusReason why it was returned, suspended, cancelled, superseded or reopened
     * @param daysLate of what is done: days from the due date to completion, negative when early
     * @param daysLateOriginal the same from the original due date
     * @param completionOffered whether its indicators are at their targets, so that it may be submitted as done
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
            @Nullable LocalDate askedDue,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate breachedOn,
            @Nullable Integer progress,
            @Nullable Confidence confidence,
            @Nullable LocalDate reportedOn,
            List<BlockerKind> blockers,
            List<String> confirmedBy,
            List<String> disputedBy,
            @Nullable String statusReason,
            @Nullable String legalReference,
            @Nullable Integer daysLate,
            @Nullable Integer daysLateOriginal,
            boolean completionOffered) {}
}
