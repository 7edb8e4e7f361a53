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
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.common.web.SearchText;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.directive.TaskNotFound;
import vn.gov.directive24.deadline.indicator.CompletionOffers;

/** Tasks with the state that their assignments add up to. */
@Component
public class TaskList {

    /** A task is as its worst assignment: overdue before open, open before done late, done late before done on time. */
    private static final String ROLLED_UP = """
            case when open_overdue > 0 then 'OPEN_OVERDUE'
                 when open_in_time > 0 then 'OPEN_IN_TIME'
                 when done_late > 0 then 'DONE_LATE'
                 when done_on_time > 0 then 'DONE_ON_TIME' end as rolled_up
            """;

    private static final String SHOWN = """
            select *, rolled_up in ('OPEN_IN_TIME', 'OPEN_OVERDUE') and cardinality(indicators) > 0
                and indicators <@ cast(:reached as varchar[]) as completion_offered
            from\s""";

    private final JdbcClient jdbc;
    private final Standings standings;
    private final TaskTexts tasks;
    private final Agencies agencies;
    private final CompletionOffers offers;

    TaskList(JdbcClient jdbc, Standings standings, TaskTexts tasks, Agencies agencies, CompletionOffers offers) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.tasks = tasks;
        this.agencies = agencies;
        this.offers = offers;
    }

    /**
     * Which tasks; what is absent does not matter.
     *
     * @param lead an agency that leads them, by whatever name the directive gives it: its code, an alias or a group
     * @param agency code or alias of an agency that owes a share of the task, or of a group for any of its members
     */
    public record Filter(
            @Nullable String directive,
            @Nullable String section,
            @Nullable String lead,
            @Nullable OfficialState status,
            @Nullable String agency,
            @Nullable String q) {}

    /** What comes first. */
    public enum Order {
        CODE("code"),
        DUE("deadline_due nulls last, code"),
        LATEST_DUE("deadline_due desc nulls last, code"),
        /** Overdue before open before done. */
        STATE("array_position(array['OPEN_OVERDUE', 'OPEN_IN_TIME', 'DONE_LATE', 'DONE_ON_TIME'], rolled_up), "
                + "deadline_due nulls last, code");

        private final String columns;

        Order(String columns) {
            this.columns = columns;
        }
    }

    @Transactional(readOnly = true)
    public PageOf<Task> list(Filter filter, Order order, Paging paging, @Nullable LocalDate asOf) {
        var day = standings.dayOf(asOf);
        var wanted = conditions(filter, day);
        var chosenByState = filter.status() != null || order == Order.STATE;
        var listed = chosenByState ? rolledUpTogether(day) : rolledUpOneByOne(day);
        var counted = chosenByState ? listed : tasks.on(day);
        var total = query("select count(*) from " + counted, wanted, "", day)
                .query(Long.class)
                .single();
        var items = query(SHOWN + listed, wanted, "order by " + order.columns + " limit :limit offset :offset", day)
                .param("reached", offers.asOf(day).reachedCodes())
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
        var day = standings.dayOf(asOf);
        var wanted =
                new Conditions().and("code = any (string_to_array(:codes, ','))", "codes", String.join(",", codes));
        return query(SHOWN + rolledUpOneByOne(day), wanted, "order by code", day)
                .param("reached", offers.asOf(day).reachedCodes())
                .query((row, _) -> task(row))
                .list();
    }

    private JdbcClient.StatementSpec query(String select, Conditions wanted, String page, LocalDate day) {
        return jdbc.sql("%s tasks where %s %s".formatted(select, wanted, page))
                .param("asOf", day)
                .params(wanted.params());
    }

    private Conditions conditions(Filter filter, LocalDate day) {
        return new Conditions()
                .and("directive = :directive", "directive", filter.directive())
                .and("section = :section", "section", filter.section())
                .and("lead::text[] && string_to_array(:lead, ',')", "lead", namesOf(filter.lead()))
                .and("rolled_up", filter.status())
                .and(
                        "exists (select from %s a where a.task = tasks.code and a.agency = any (string_to_array(:agency, ',')))"
                                .formatted(standings.on(day)),
                        "agency",
                        codesOf(filter.agency()))
                .and(
                        "(lower(title_vi) like :q or lower(title_en) like :q or lower(code) like :q)",
                        "q",
                        SearchText.pattern(filter.q()));
    }

    private @Nullable String namesOf(@Nullable String lead) {
        if (lead == null) {
            return null;
        }
        var names = agencies.namesOf(lead);
        return names.isEmpty() ? lead : String.join(",", names);
    }

    private @Nullable String codesOf(@Nullable String agency) {
        return agency == null ? null : String.join(",", agencies.codesOf(agency));
    }

    /** For some tasks of many: only theirs are added up. */
    private String rolledUpOneByOne(LocalDate day) {
        return rolledUp("cross join lateral (select %s from %s c where c.task = t.code) s", day);
    }

    /** For a choice by what they add up to. */
    private String rolledUpTogether(LocalDate day) {
        return rolledUp("""
                left join (select directive as of, task, %s from %s c group by directive, task) s
                    on s.task = t.code and s.of = t.directive
                """, day);
    }

    private String rolledUp(String counts, LocalDate day) {
        return """
                (select t.*, s.*, %s,
                        array(select w.code from %s w where w.depends_on @> array[t.code] order by w.code) as waited_for_by
                 from %s t %s)
                """.formatted(
                        ROLLED_UP,
                        tasks.on(day),
                        tasks.on(day),
                        counts.formatted(StateCounts.COLUMNS, standings.countsOn(day)));
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
                row.getBoolean("completion_offered"),
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
     * @param completionOffered whether it is open and all its indicators are at their targets
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
            boolean completionOffered,
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
