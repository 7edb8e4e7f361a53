package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
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
