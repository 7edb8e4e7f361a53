package vn.gov.directive24.deadline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.OfficialState;

/** What is counted ahead and what indexes answer, held against the plain tables. Everything is rolled back. */
@TrackerIT
@Transactional
class StandingsIT {

    private static final String DIRECTIVE = "STANDINGS";
    private static final LocalDate BEGIN = TestClock.START.minusDays(40);
    private static final int ASSIGNMENTS = 30;

    /** The rule in its own words, over a row of either table. */
    private static final String STATE = """
        case when status in ('CANCELLED', 'SUPERSEDED') then null
             when status = 'ACCEPTED' then
                  case when due is null or completed_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
             when due is null or :day <= due or (status = 'SUBMITTED' and submitted_on <= due) then 'OPEN_IN_TIME'
             else 'OPEN_OVERDUE' end
        """;

    /** The newest row of each assignment up to a day, as one would look for it by hand. */
    private static final String RECORD = """
        (select distinct on (assignment) assignment, id, directive, task, agency, status, due, submitted_on, completed_on
         from assignment_history where day <= :day order by assignment, id desc)
        """;

    private final Random random = new Random(24);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AssignmentTally tally;

    @Autowired
    AssignmentList list;

    @Autowired
    SummaryReport summary;

    @Autowired
    TaskList tasks;

    @BeforeEach
    void liveThroughFortyDays() {
        jdbc.sql("""
            insert into directive (number, date, kept_from, issuer_vi, subject_vi, legal_references, version)
            values (:directive, :begin, :begin, 'x', 'x', '{}', 0)
            """).param("directive", DIRECTIVE).param("begin", BEGIN).update();
        for (var task : List.of("STANDINGS-1", "STANDINGS-2", "STANDINGS-3")) {
            jdbc.sql("""
                            insert into task (code, directive, section, title_vi, modality, lead, lead_inferred, coordinating,
                                              directing, deadline_kind, indicators, legal_references, depends_on,
                                              ordered_on, version)
                            values (:task, :directive, substr(:task, 11), 'Việc', 'MANDATORY', '{}', false, '{}', '{}',
                                    'NONE', '{}', '{}', '{}', :begin, 0)
                            """)
                    .param("task", task)
                    .param("directive", DIRECTIVE)
                    .param("begin", BEGIN)
                    .update();
        }
        jdbc.sql("""
                        insert into task_version (day, change, actor, code, directive, section, title_vi, modality, lead,
                                                  lead_inferred, coordinating, directing, deadline_kind, indicators,
                                                  legal_references, depends_on)
                        select ordered_on, 'ORDERED', 'test', code, directive, section, title_vi, modality, lead,
                               lead_inferred, coordinating, directing, deadline_kind, indicators, legal_references, depends_on
                        from task where directive = :directive
                        """).param("directive", DIRECTIVE).update();
        for (int number = 0; number < ASSIGNMENTS; number++) {
            var due = number % 7 == 0 ? null : BEGIN.plusDays(random.nextInt(80));
            jdbc.sql("""
                insert into assignment (id, directive, task, agency, status, opened_on, original_due, due, version)
                values (:task || ':A' || :number, :directive, :task, 'A' || :number, 'ASSIGNED', :begin, :due, :due, 0)
                """)
                    .param("task", "STANDINGS-" + (1 + number % 3))
                    .param("number", number)
                    .param("directive", DIRECTIVE)
                    .param("begin", BEGIN)
                    .param("due", due)
                    .update();
        }
        remember("true", BEGIN);
        var day = BEGIN;
        for (int step = 0; step < 200; step++) {
            // Several things happen on a day, and now and then somebody sets the clock back.
            day = random.nextInt(40) == 0 ? day.minusDays(3) : day.plusDays(random.nextInt(6) == 0 ? 1 : 0);
            move(random.nextInt(ASSIGNMENTS), day);
        }
    }

    private void move(int number, LocalDate day) {
        var status = AssignmentStatus.values()[random.nextInt(AssignmentStatus.values().length)];
        jdbc.sql("""
            update assignment
            set status = :status, suspended_from = case when :status = 'SUSPENDED' then 'ASSIGNED' end,
                submitted_on = case when :status in ('SUBMITTED', 'ACCEPTED') then cast(:day as date) end,
                completed_on = case when :status = 'ACCEPTED' then cast(:day as date) end,
                due = due + :extension
            where agency = 'A' || :number and directive = :directive
            """)
                .param("status", status.name())
                .param("day", day)
                .param("extension", random.nextInt(8) == 0 ? 14 : 0)
                .param("number", number)
                .param("directive", DIRECTIVE)
                .update();
        remember("agency = 'A%d'".formatted(number), day);
    }

    private void remember(String which, LocalDate day) {
        jdbc.sql("""
            insert into assignment_history (assignment, directive, task, agency, day, event, status, original_due,
                                            due, submitted_on, completed_on, actor)
            select id, directive, task, agency, :day, 'TEST', status, original_due, due, submitted_on,
                   completed_on, 'test'
            from assignment where directive = :directive and
            """ + which).param("day", day).param("directive", DIRECTIVE).update();
    }

    @Test
    void hasATallyThatIsTheCountOfTheTable() {
        assertThat(differences()).isZero();

        tally.fold();
        assertThat(differences()).isZero();

        jdbc.sql("delete from assignment where agency in ('A3', 'A4') and directive = :directive")
                .param("directive", DIRECTIVE)
                .update();
        jdbc.sql("update assignment set due = due + 1 where directive = :directive")
                .param("directive", DIRECTIVE)
                .update();
        assertThat(differences()).isZero();
    }

    @Test
    void putsAWrongTallyRight() {
        tally.fold();
        jdbc.sql("update assignment_tally set count = count + 3 where directive = :directive")
                .param("directive", DIRECTIVE)
                .update();
        assertThat(differences()).isPositive();

        tally.check();

        assertThat(differences()).isZero();
    }

    @Test
    void countsEachEarlierDayAsTheRecordHasIt() {
        for (int days = -1; days < 40; days++) {
            // Half of it is folded while the other half is still noted, and nobody can tell.
            if (days == 20) {
                tally.fold();
            }
            var day = BEGIN.plusDays(days);
            assertThat(countedByDay(day)).as("%s", day).isEqualTo(countedByHand(day));
        }
    }

    @Test
    void putsAWrongTallyOfEarlierDaysRight() {
        tally.fold();
        var day = BEGIN.plusDays(20);
        var counted = countedByHand(day);
        jdbc.sql("update assignment_tally_by_day set count = count + 2 where day <= :day")
                .param("day", day)
                .update();

        tally.check();

        assertThat(countedByDay(day)).isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource(OfficialState.class)
    @NullSource
    void tellsHowManyThereWereInAll(@Nullable OfficialState state) {
        var day = BEGIN.plusDays(25);
        for (var status : new AssignmentStatus[] {null, AssignmentStatus.SUBMITTED, AssignmentStatus.ASSIGNED}) {
            var all = new AssignmentList.Filter(null, null, null, status, state, null, null, null, null, null, null);

            assertThat(list.list(all, new Paging(0, 1), day).page().totalItems())
                    .isEqualTo(countedByHand(day).entrySet().stream()
                            .filter(of -> status == null || of.getKey().startsWith(status.name() + " "))
                            .filter(of -> state == null || of.getKey().endsWith(" " + state.name()))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
    }

    private Map<String, Long> countedByDay(LocalDate day) {
        return counted("""
            select status || ' ' || state as cell, sum(count) as n from assignment_count_by_day where day <= :day
            group by 1 having sum(count) <> 0
            """, day);
    }

    private Map<String, Long> countedByHand(LocalDate day) {
        return counted("""
            select status || ' ' || coalesce(state, 'CLOSED') as cell, count(*) as n
            from (select status, %s as state from %s r) s group by 1
            """.formatted(STATE, RECORD), day);
    }

    private Map<String, Long> counted(String query, LocalDate day) {
        return jdbc
                .sql(query)
                .param("day", day)
                .query((row, _) -> Map.entry(row.getString("cell"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 5, 10, 20, 30, 39})
    void answersForEachDayWhatTheNewestRowsUpToItSay(int days) {
        var day = BEGIN.plusDays(days);

        assertThat(jdbc.sql("select id from assignment_history where day <= :day and valid_to > :day order by id")
                        .param("day", day)
                        .query(Long.class)
                        .list())
                .isEqualTo(jdbc.sql("select id from %s newest order by id".formatted(RECORD))
                        .param("day", day)
                        .query(Long.class)
                        .list());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update assignment_history set detail = 'khác'",
                "update assignment_history set valid_to = '2025-09-30'",
                "delete from assignment_history",
                "truncate assignment_history"
            })
    void keepsTheRecordAsItIs(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withMessageContaining("append-only");
    }

    static Stream<AssignmentList.Filter> filters() {
        var from = BEGIN.plusDays(20);
        var to = BEGIN.plusDays(60);
        return Stream.of(OfficialState.values())
                .flatMap(state -> Stream.of(
                        filter(null, null, null, state, null, null),
                        filter("STANDINGS-2", null, null, state, from, to),
                        filter(null, null, AssignmentStatus.SUBMITTED, state, from, null),
                        filter(null, "A8", null, state, null, null),
                        filter(null, "A4,A8,A15,A16,A22", null, state, null, null)))
                .mapMulti((filter, all) -> {
                    all.accept(filter);
                    all.accept(filter(
                            filter.task(), filter.agency(), filter.status(), null, filter.dueFrom(), filter.dueTo()));
                });
    }

    private static AssignmentList.Filter filter(
            @Nullable String task,
            @Nullable String agency,
            @Nullable AssignmentStatus status,
            @Nullable OfficialState state,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new AssignmentList.Filter(DIRECTIVE, task, agency, status, state, null, null, null, from, to, null);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsWhatOneFindsByHand(AssignmentList.Filter filter) {
        for (var asOf : new LocalDate[] {null, BEGIN.plusDays(15), BEGIN.plusDays(30)}) {
            var expected = byHand(filter, asOf);

            var first = list.list(filter, new Paging(0, 4), asOf);
            var second = list.list(filter, new Paging(1, 4), asOf);

            assertThat(first.page().totalItems()).isEqualTo(expected.size());
            assertThat(Stream.concat(first.items().stream(), second.items().stream())
                            .map(AssignmentList.Row::id))
                    .containsExactlyElementsOf(expected.stream().limit(8).toList());
            assertThat(first.items())
                    .allSatisfy(row -> assertThat(filter.state() == null || filter.state() == row.state())
                            .isTrue());
        }
    }

    private List<String> byHand(AssignmentList.Filter filter, @Nullable LocalDate asOf) {
        var relation = asOf == null ? "(select id as assignment, * from assignment)" : RECORD;
        return jdbc.sql("""
            select assignment from (select *, %s as state from %s r) s
            where directive = :directive
              and (cast(:task as text) is null or task = :task)
              and (cast(:agency as text) is null or agency = any (string_to_array(:agency, ',')))
              and (cast(:status as text) is null or status = :status)
              and (cast(:state as text) is null or state = :state)
              and (cast(:from as date) is null or due >= :from)
              and (cast(:to as date) is null or due <= :to)
            order by due nulls last, assignment
            """.formatted(STATE, relation))
                .param("day", asOf == null ? TestClock.START : asOf)
                .param("directive", DIRECTIVE)
                .param("task", filter.task())
                .param("agency", filter.agency())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("from", filter.dueFrom())
                .param("to", filter.dueTo())
                .query(String.class)
                .list();
    }

    @Test
    void addsUpToTheSameOnAnyDay() {
        for (var asOf : new LocalDate[] {null, BEGIN.plusDays(15), BEGIN.plusDays(30)}) {
            var relation = asOf == null ? "assignment" : RECORD;
            var expected = jdbc.sql("""
                select coalesce(state, 'CLOSED') as state, count(*) as n from (select %s as state from %s r where directive = :directive) s
                group by 1
                """.formatted(STATE, relation))
                    .param("day", asOf == null ? TestClock.START : asOf)
                    .param("directive", DIRECTIVE)
                    .query((row, _) -> Map.entry(row.getString("state"), row.getLong("n")))
                    .list();

            var states = summary.of(DIRECTIVE, asOf).states();
            var ofTasks = tasks
                    .list(
                            new TaskList.Filter(DIRECTIVE, null, null, null, null, null),
                            TaskList.Order.CODE,
                            new Paging(0, 10),
                            asOf)
                    .items()
                    .stream()
                    .map(TaskList.Task::assignments)
                    .reduce(StateCounts.NONE, StateCounts::plus);

            assertThat(Map.of(
                                    "DONE_ON_TIME", states.doneOnTime(),
                                    "DONE_LATE", states.doneLate(),
                                    "OPEN_IN_TIME", states.openInTime(),
                                    "OPEN_OVERDUE", states.openOverdue(),
                                    "CLOSED", states.closedWithoutDoing())
                            .entrySet()
                            .stream()
                            .filter(count -> count.getValue() > 0))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(states.total()).isEqualTo(ASSIGNMENTS);
            assertThat(ofTasks).isEqualTo(states);
            assertThat(tasks.list(
                                    new TaskList.Filter(DIRECTIVE, null, null, OfficialState.OPEN_OVERDUE, null, null),
                                    TaskList.Order.CODE,
                                    new Paging(0, 10),
                                    asOf)
                            .items())
                    .allSatisfy(
                            task -> assertThat(task.assignments().openOverdue()).isPositive());
        }
    }

    @Test
    void listsATaskThatNobodyOwes() {
        jdbc.sql("delete from assignment where task = 'STANDINGS-2'").update();
        var all = new TaskList.Filter(DIRECTIVE, null, null, null, null, null);

        for (var order : TaskList.Order.values()) {
            var page = tasks.list(all, order, new Paging(0, 10), null);

            assertThat(page.page().totalItems()).as("%s", order).isEqualTo(3);
            assertThat(page.items())
                    .filteredOn(task -> task.code().equals("STANDINGS-2"))
                    .singleElement()
                    .satisfies(task -> assertThat(task.status()).isNull())
                    .satisfies(task -> assertThat(task.assignments().total()).isZero());
        }
    }

    private long differences() {
        return differences("assignment_count", "task,") + differences("assignment_count_by_due", "");
    }

    private long differences(String counts, String task) {
        return jdbc.sql("""
            select count(*) from (
                select from (select %1$s status, phase, due, count(*) as n from assignment
                             group by %1$s status, phase, due
                             union all
                             select %1$s status, phase, due, -count from %2$s) both_sides
                group by %1$s status, phase, due having sum(n) <> 0) differing
            """.formatted(task, counts)).query(Long.class).single();
    }
}
