package vn.gov.directive24.deadline.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;

/**
 * Keeps the tally of assignments short and true.
 *
 * <p>Triggers of the table note each change, whoever makes it, and readers add these notes to the tally, so that what
 * they see is exact at any time; folding only keeps the notes few.
 */
@Component
class AssignmentTally {

    private static final Logger log = LoggerFactory.getLogger(AssignmentTally.class);

    private static final String FOLD = """
            with folded as (delete from assignment_tally_change returning directive, task, status, phase, due, count),
                 by_task as (
                     insert into assignment_tally as t (directive, task, status, phase, due, count)
                     select directive, task, status, phase, due, sum(count) from folded
                     group by directive, task, status, phase, due having sum(count) <> 0
                     on conflict (task, status, phase, due) do update set count = t.count + excluded.count)
            insert into assignment_tally_by_due as t (status, phase, due, count)
            select status, phase, due, sum(count) from folded group by status, phase, due having sum(count) <> 0
            on conflict (due, status, phase) do update set count = t.count + excluded.count
            """;

    /** One statement, so that it sees the table and the tally at the same moment. */
    private static final String REPAIR = """
            insert into assignment_tally_change (directive, task, status, phase, due, count)
            select directive, task, status, phase, due, sum(missing)
            from (select directive, task, status, phase, due, count(*) as missing from assignment
                  group by directive, task, status, phase, due
                  union all
                  select directive, task, status, phase, due, -count from assignment_count) both_sides
            group by directive, task, status, phase, due having sum(missing) <> 0
            """;

    /** Only who folds changes either of the two. */
    private static final String REPAIR_BY_DUE = """
            insert into assignment_tally_by_due as t (status, phase, due, count)
            select status, phase, due, sum(missing)
            from (select status, phase, due, count as missing from assignment_tally
                  union all
                  select status, phase, due, -count from assignment_tally_by_due) both_sides
            group by status, phase, due having sum(missing) <> 0
            on conflict (due, status, phase) do update set count = t.count + excluded.count
            """;

    private static final String FOLD_BY_DAY = """
            with folded as (delete from assignment_tally_by_day_change returning day, status, state, count)
            insert into assignment_tally_by_day as t (day, status, state, count)
            select day, status, state, sum(count) from folded group by day, status, state having sum(count) <> 0
            on conflict (day, status, state) do update set count = t.count + excluded.count
            """;

    /** Whether what came and left in all is what there is; the record itself is too long to be counted for nothing. */
    private static final String IS_WRONG_BY_DAY = """
            select exists (
                select from (
                    select status, case phase when 'OPEN' then case when due < :today then 'OPEN_OVERDUE' else 'OPEN_IN_TIME' end
                                              when 'SUBMITTED_IN_TIME' then 'OPEN_IN_TIME' else phase end as state, count
                    from assignment_count_by_due
                    union all
                    select status, state, -count from assignment_count_by_day where day <= :today) both_sides
                group by status, state having sum(count) <> 0)
            """;

    /** One status at a time, so that no statement takes too long. */
    private static final String REPAIR_BY_DAY = """
            insert into assignment_tally_by_day_change (day, status, state, count)
            select day, :status, state, sum(missing)
            from (select step.at as day, step.state, step.count as missing
                  from assignment_history h
                  cross join lateral assignment_steps(h.phase, h.due, h.day, h.valid_to) step
                  where h.status = :status
                  union all
                  select day, state, -count from assignment_count_by_day where status = :status) both_sides
            group by day, state having sum(missing) <> 0
            """;

    private final JdbcClient jdbc;
    private final ClusterLock locks;
    private final Clock clock;
    private final Counter repaired;

    AssignmentTally(JdbcClient jdbc, ClusterLock locks, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.clock = clock;
        this.repaired = Counter.builder("directive24.deadline.tally.repaired")
                .description("cells of the assignments' tally that were found wrong and put right; any is a bug")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${directive24.deadline.tally-delay:5s}")
    void fold() {
        inOneInstance(() -> {
            jdbc.sql(FOLD).update();
            jdbc.sql(FOLD_BY_DAY).update();
        });
    }

    @Scheduled(
            initialDelayString = "${directive24.deadline.tally-check-first:1m}",
            fixedDelayString = "${directive24.deadline.tally-check-delay:24h}")
    void check() {
        inOneInstance(() -> {
            var wrong = jdbc.sql(REPAIR).update();
            jdbc.sql(FOLD).update();
            wrong += jdbc.sql(REPAIR_BY_DUE).update();
            wrong += repairByDay();
            jdbc.sql("delete from assignment_tally where count = 0").update();
            jdbc.sql("delete from assignment_tally_by_due where count = 0").update();
            jdbc.sql("delete from assignment_tally_by_day where count = 0").update();
            if (wrong > 0) {
                repaired.increment(wrong);
                log.warn("The tally of assignments was wrong in {} cells and has been put right.", wrong);
            }
        });
    }

    private int repairByDay() {
        var isWrong = jdbc.sql(IS_WRONG_BY_DAY)
                .param("today", LocalDate.now(clock))
                .query(Boolean.class)
                .single();
        if (!isWrong) {
            return 0;
        }
        var wrong = Arrays.stream(AssignmentStatus.values())
                .mapToInt(status ->
                        jdbc.sql(REPAIR_BY_DAY).param("status", status.name()).update())
                .sum();
        jdbc.sql(FOLD_BY_DAY).update();
        return wrong;
    }

    private void inOneInstance(Runnable work) {
        try {
            locks.runExclusively("assignment-tally", work);
        } catch (DataAccessException | TransactionException unavailable) {
            log.warn("The tally of assignments waits: {}", unavailable.getMessage());
        }
    }
}
