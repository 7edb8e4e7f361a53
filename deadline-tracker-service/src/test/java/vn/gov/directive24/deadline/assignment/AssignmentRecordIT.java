package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;

/**
 * The same random lives as {@link AssignmentInvariantsTests} on the real database: each step in its own transaction from what
 * was read back, as after a restart. The seed is in the name of the test.
 */
@TrackerIT
class AssignmentRecordIT {

    private static final int STEPS = 40;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    AssignmentService service;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void answersForEachDayWhatItSaidOnThatDay(long seed) {
        var random = new Random(seed);
        var task = TestTask.orderedAt(port);
        var today = TestClock.START;
        Map<LocalDate, JsonNode> said = new LinkedHashMap<>();

        for (var i = 0; i < STEPS; i++) {
            var step = new Step(
                    Step.moves().get(random.nextInt(Step.moves().size())), random.nextInt(4), random.nextInt(200));
            for (var day = 0; day < step.days(); day++) {
                said.put(today, task.row(null));
                today = today.plusDays(1);
                clock.set(today);
                sweep();
            }
            take(step, task.assignment(), today);
            sweep();
        }
        clock.set(today.plusDays(1));

        assertThat(said).hasSizeGreaterThan(20);
        said.forEach((day, row) -> assertThat(task.row(day)).as("as of %s", day).isEqualTo(row));
        assertThat(missedDates(task)).doesNotHaveDuplicates();
        assertThat(originalDues(task)).containsExactly(TestTask.DUE);
        assertThat(task.shown().at("/originalDue").asString()).isEqualTo(TestTask.DUE.toString());
        assertThat(lastOf(task))
                .isEqualTo(assignments.findById(task.assignment()).orElseThrow().status());
    }

    private void take(Step step, String id, LocalDate today) {
        try {
            transaction.executeWithoutResult(_ -> {
                var assignment = assignments.findById(id).orElseThrow();
                step.on(assignment, today);
                assignments.saveAndFlush(assignment);
            });
        } catch (DomainException refused) {
            assertThat(refused.code()).isNotBlank();
        }
    }

    private void sweep() {
        int recorded;
        do {
            recorded = service.breachOverdue();
        } while (recorded > 0);
    }

    private List<LocalDate> missedDates(TestTask task) {
        return jdbc.sql("select due from assignment_history where assignment = :id and event = 'OVERDUE'")
                .param("id", task.assignment())
                .query(LocalDate.class)
                .list();
    }

    private List<LocalDate> originalDues(TestTask task) {
        return jdbc.sql("select distinct original_due from assignment_history where assignment = :id")
                .param("id", task.assignment())
                .query(LocalDate.class)
                .list();
    }

    private AssignmentStatus lastOf(TestTask task) {
        return AssignmentStatus.valueOf(
                jdbc.sql("select status from assignment_history where assignment = :id order by id desc limit 1")
                        .param("id", task.assignment())
                        .query(String.class)
                        .single());
    }
}
