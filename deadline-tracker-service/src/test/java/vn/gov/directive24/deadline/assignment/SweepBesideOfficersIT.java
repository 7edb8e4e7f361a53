package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

@TrackerIT
class SweepBesideOfficersIT {

    private static final LocalDate DUE = TestClock.START.plusDays(3);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    AssignmentService assignments;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final String task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void passesOverWhatAnOfficerIsChangingAndComesBack() {
        order();
        clock.set(DUE.plusDays(1));

        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("select id from assignment where id = :id for update")
                    .param("id", task + ":BTC")
                    .query(String.class)
                    .single();
            assertThat(CompletableFuture.runAsync(this::sweep)).succeedsWithin(Duration.ofSeconds(20));
            assertThat(breaches()).isZero();
        });

        sweep();
        assertThat(breaches()).isEqualTo(1);
    }

    /** The index has the words of the query, so that the sweep's cost follows what is to be recorded. */
    @Test
    void findsWhatIsToBeRecordedInAnIndexOfNothingElse() {
        order();
        clock.set(DUE.plusDays(1));

        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("set local enable_seqscan = off").update();
            assignments.breachOverdue();
            assertThat(jdbc.sql("select pg_stat_get_xact_numscans('assignment_to_breach'::regclass)")
                            .query(Long.class)
                            .single())
                    .isPositive();
        });
        assertThat(breaches()).isEqualTo(1);
    }

    /** What is missed again after an extension goes into the same index again. */
    @Test
    void tellsOfEachDateThatIsMissedOnce() {
        order();
        clock.set(DUE.plusDays(1));
        sweep();
        var path = "/api/v1/assignments/" + task + ":BTC/extensions";
        var later = DUE.plusDays(30);
        var owner = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        var overseer = Api.at(port).as(TrackerTokens.overseer());
        assertThat(owner.post(path, "{\"askedDue\": \"%s\", \"grounds\": \"chờ\"}".formatted(later))
                        .status())
                .isIn(200, 201);
        assertThat(overseer.post(path + "/1/grant", "{\"due\": \"%s\", \"reference\": \"CV 1\"}".formatted(later))
                        .status())
                .isEqualTo(200);

        clock.set(later);
        sweep();
        assertThat(missed()).containsExactly(DUE);
        clock.set(later.plusDays(1));
        sweep();
        clock.set(later.plusDays(9));
        sweep();

        assertThat(missed()).containsExactly(DUE, later);
        assertThat(jdbc.sql("select breached_on from assignment where task = :task")
                        .param("task", task)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(DUE.plusDays(1));
    }

    private List<LocalDate> missed() {
        return jdbc.sql("select due from assignment_history where task = :task and event = 'OVERDUE' order by id")
                .param("task", task)
                .query(LocalDate.class)
                .list();
    }

    private void sweep() {
        while (assignments.breachOverdue() > 0) {
            // until none is left
        }
    }

    private long breaches() {
        return jdbc.sql("select count(*) from assignment where task = :task and breached_on is not null")
                .param("task", task)
                .query(Long.class)
                .single();
    }

    private void order() {
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                        {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                         "modality": "MANDATORY", "lead": ["BTC"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                        """.formatted(task, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
