package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;

/** What two people do at the same time leaves a record whose last word is the state. */
@TrackerIT
class RecordIsTheStateIT {

    private static final Caller OFFICER = new Caller("officer-BTC", "BTC", Set.of("OFFICER"));
    private static final LocalDate LATER = TestTask.DUE.plusDays(30);
    private static final EvidenceFile FILE = new EvidenceFile("0".repeat(64), "bien-ban.pdf", "application/pdf", 1);
    private static final ProgressReport REPORT = new ProgressReport(40, Confidence.GREEN, "đang làm");

    @LocalServerPort
    int port;

    @Autowired
    AssignmentService assignments;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private TestTask task;

    @BeforeEach
    void askForAnExtension() {
        task = TestTask.orderedAt(port);
        assignments.report(task.assignment(), REPORT, null, OFFICER);
        task.done(task.owner(), "/extensions", """
                {"askedDue": "%s", "grounds": "chờ thông tư"}
                """.formatted(LATER));
    }

    /** A file takes as long to arrive as it takes, and an overseer does not wait for it. */
    @Test
    void takesAFileThatArrivedBesideADecision() {
        transaction.executeWithoutResult(_ -> {
            assignments.parties(task.assignment());
            grant();
            assignments.addEvidence(task.assignment(), FILE, OFFICER);
        });

        assertThat(lastDueOnRecord()).isEqualTo(LATER);
    }

    /** The second report says what the first said, so that no column changes. */
    @Test
    void refusesWhatWasSaidOfAStateThatIsNoMore() {
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    assignments.find(task.assignment());
                    grant();
                    assignments.report(task.assignment(), REPORT, null, OFFICER);
                }));

        assertThat(lastDueOnRecord()).isEqualTo(LATER);
    }

    private void grant() {
        task.done(task.overseer(), "/extensions/1/grant", """
                {"due": "%s", "reference": "Công văn 1/VPCP"}
                """.formatted(LATER));
    }

    private LocalDate lastDueOnRecord() {
        return jdbc.sql("select due from assignment_history where assignment = :id order by id desc limit 1")
                .param("id", task.assignment())
                .query(LocalDate.class)
                .single();
    }
}
