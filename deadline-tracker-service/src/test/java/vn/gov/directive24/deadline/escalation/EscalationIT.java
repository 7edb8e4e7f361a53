package vn.gov.directive24.deadline.escalation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.contract.deadline.AssignmentEscalatedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.calendar.CalendarEvent.CalendarYearAnnounced;
import vn.gov.directive24.deadline.calendar.CalendarService;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;

@TrackerIT
class EscalationIT {

    /** A Wednesday five weeks after the day on which the tests begin. */
    private static final LocalDate DUE = LocalDate.of(2025, 11, 19);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    EscalationSweep sweep;

    @Autowired
    LadderSweep ladder;

    @Autowired
    EscalationService escalations;

    @Autowired
    EscalationRules rules;

    @Autowired
    EscalationClock clocks;

    @Autowired
    CalendarService calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventMulticaster multicaster;

    @BeforeEach
    void leaveTheCatalogueAlone() {
        ladder.leaveTheCatalogueAlone();
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void climbsTheLadderOneLevelAtATime() {
        var assignment = order("BTC");

        sweepTwiceOn(DUE.minusDays(8));
        assertThat(levels(assignment)).isEmpty();
        sweepTwiceOn(DUE.minusDays(7));
        assertThat(levels(assignment)).containsExactly("D-7 FIRED");
        sweepTwiceOn(DUE.minusDays(1));
        sweepTwiceOn(DUE);
        sweepTwiceOn(DUE.plusDays(1));
        sweepTwiceOn(DUE.plusDays(7));
        sweepTwiceOn(DUE.plusDays(30));
        sweepTwiceOn(DUE.plusDays(300));

        assertThat(levels(assignment))
                .containsExactly("D-7 FIRED", "D-1 FIRED", "BREACH FIRED", "D+7 FIRED", "D+30 FIRED");
        assertThat(onTheListForThePrimeMinister(assignment)).isTrue();
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() ->
                    assertThat(escalated(tap, assignment)).containsExactly("D-7", "D-1", "BREACH", "D+7", "D+30"));
        }
    }

    @Test
    void firesOnlyTheHighestLevelWhenItWasDownForDays() {
        var assignment = order("BTC");

        sweepTwiceOn(DUE.plusDays(10));

        assertThat(levels(assignment))
                .containsExactlyInAnyOrder(
                        "D-7 SKIPPED_BY_LATER", "D-1 SKIPPED_BY_LATER", "BREACH SKIPPED_BY_LATER", "D+7 FIRED");
        var entry = officer("BTC")
                .get("/api/v1/escalations?outcome=FIRED&assignment=" + assignment)
                .json()
                .at("/items/0");
        assertThat(entry.at("/shouldFireOn").asString())
                .isEqualTo(DUE.plusDays(7).toString());
        assertThat(entry.at("/firedOn").asString()).isEqualTo(DUE.plusDays(10).toString());
    }

    @Test
    void firesEachLevelOnceHoweverManyInstancesSweep() throws Exception {
        var assignments = IntStream.range(0, 25).mapToObj(_ -> order("BTC")).toList();
        clock.set(DUE.plusDays(1));
        List<Callable<Void>> instances = IntStream.range(0, 4)
                .<Callable<Void>>mapToObj(_ -> () -> {
                    anotherInstance().sweep();
                    return null;
                })
                .toList();

        try (var machines = Executors.newFixedThreadPool(4)) {
            for (var run : machines.invokeAll(instances)) {
                run.get();
            }
        }

        // Whoever records the breaches meanwhile holds the assignments for a moment, and the next sweep comes back.
        await().untilAsserted(() -> {
            sweep.sweep();
            assertThat(assignments)
                    .allSatisfy(assignment -> assertThat(levels(assignment))
                            .containsExactlyInAnyOrder("D-7 SKIPPED_BY_LATER", "D-1 SKIPPED_BY_LATER", "BREACH FIRED"));
        });
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(assignments)
                    .allSatisfy(
                            assignment -> assertThat(escalated(tap, assignment)).containsExactly("BREACH")));
        }
    }

    @Test
    void leavesNothingHalfDoneWhenItDiesBetweenClaimAndSend() {
        var assignment = order("BTC");
        clock.set(DUE.plusDays(1));

        during(
                event -> {
                    if (event.assignment().equals(assignment)) {
                        killTheConnection();
                        throw new AssertionError("the process is gone");
                    }
                },
                this::sweepAndDie);
        assertThat(levels(assignment)).isEmpty();
        assertThat(noticesOf(assignment)).isZero();

        ladder.untilNothingWaits();

        assertThat(levels(assignment)).contains("BREACH FIRED").hasSize(3);
        assertThat(noticesOf(assignment)).isEqualTo(1);
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(escalated(tap, assignment)).containsExactly("BREACH"));
        }
    }

    @Test
    void goesOnWithTheNextAgencyWhenOneFailsAndTriesItAgain() {
        var bad = order("BTC");
        var good = order("BXD");
        clock.set(DUE.plusDays(1));

        during(
                event -> {
                    if (event.assignment().equals(bad)) {
                        throw new IllegalStateException("a fault of this assignment");
                    }
                },
                ladder::untilNothingWaits);
        assertThat(levels(good)).contains("BREACH FIRED");
        assertThat(levels(bad)).isEmpty();
        assertThat(clocks.failing()).isEqualTo(1);

        sweep.sweep();
        assertThat(levels(bad)).as("not before the back-off is over").isEmpty();

        clock.set(DUE.plusDays(2));
        ladder.untilNothingWaits();
        assertThat(levels(bad)).contains("BREACH FIRED");
        assertThat(clocks.failing()).isZero();
    }

    @Test
    void stopsWhileTheAgencyWaitsForADecisionAndGoesOnWhenItIsSentBack() {
        var assignment = order("BTC");
        var path = "/api/v1/assignments/" + assignment;
        clock.set(DUE);
        officer("BTC").post(path + "/submission", "{\"narrative\": \"xong\"}");

        sweepTwiceOn(DUE.plusDays(8));
        assertThat(levels(assignment)).isEmpty();

        assertThat(overseer().post(path + "/return", "{\"reason\": \"thiếu\"}").status())
                .isEqualTo(200);
        ladder.untilNothingWaits();
        assertThat(levels(assignment)).contains("D+7 FIRED").hasSize(4);
    }

    @Test
    void goesOnWhenWhatWasSubmittedTooLateWaitsForADecision() {
        var assignment = order("BTC");
        clock.set(DUE.plusDays(5));
        officer("BTC").post("/api/v1/assignments/" + assignment + "/submission", "{\"narrative\": \"xong\"}");

        sweepTwiceOn(DUE.plusDays(7));
        sweepTwiceOn(DUE.plusDays(30));

        assertThat(levels(assignment)).contains("D+7 FIRED", "D+30 FIRED");
        assertThat(jdbc.sql("select text_vi from notice where assignment = :id")
                        .param("id", assignment)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text)
                        .contains("Đã báo cáo hoàn thành ngày 24/11/2025, chờ xác nhận.")
                        .doesNotContain("Đề nghị"));
    }

    @Test
    void startsAgainForANewDueDate() {
        var assignment = order("BTC");
        sweepTwiceOn(DUE.minusDays(7));
        jdbc.sql("update assignment set due = :due where id = :id")
                .param("due", DUE.plusDays(28))
                .param("id", assignment)
                .update();
        jdbc.sql("update escalation_clock set look_at = now() - interval '20 years' where assignment = :id")
                .param("id", assignment)
                .update();

        sweepTwiceOn(DUE);
        assertThat(levels(assignment)).containsExactly("D-7 FIRED");
        sweepTwiceOn(DUE.plusDays(21));
        assertThat(levels(assignment)).containsExactly("D-7 FIRED", "D-7 FIRED");
    }

    @Test
    void looksAtManyAgainWithoutWaitingInACircle() throws Exception {
        var held = Stream.generate(() -> order("BTC")).limit(20).sorted().toList();
        ladder.untilNothingWaits();
        try (var other = Executors.newSingleThreadExecutor()) {
            var all = transaction.execute(_ -> {
                hold(held.getFirst());
                var started = other.submit(() -> clocks.on(new CalendarYearAnnounced(2025, 365, "Quyết định thử")));
                await().untilAsserted(() -> assertThat(waitingForALock()).isPositive());
                held.stream().skip(1).forEach(this::hold);
                return started;
            });

            requireNonNull(all).get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void isAcknowledgedOnceByName() {
        var assignment = order("BTC");
        sweepTwiceOn(DUE.plusDays(7));
        var id = officer("BTC")
                .get("/api/v1/escalations?outcome=FIRED&assignment=" + assignment)
                .json()
                .at("/items/0/id")
                .asLong();
        var path = "/api/v1/escalations/" + id + "/acknowledgement";

        assertThat(problemOf(officer("BXD").post(path, "{}"))).isEqualTo("403 /problems/not-your-agency");
        var taken = officer("BTC").post(path, "{\"note\": \"Sẽ xong trong tuần\"}");
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        assertThat(taken.json().at("/acknowledgements/0/by").asString()).isEqualTo("officer-BTC");
        assertThat(problemOf(officer("BTC").post(path, "{}")))
                .isEqualTo("409 /problems/escalation-already-acknowledged");
        assertThat(overseer().post(path, "{}").json().at("/acknowledgements")).hasSize(2);
        assertThat(officer("BTC")
                        .get("/api/v1/escalations?acknowledged=false&outcome=FIRED&assignment=" + assignment)
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isZero();
        assertThat(problemOf(officer("BTC").get("/api/v1/escalations/999999999")))
                .isEqualTo("404 /problems/escalation-not-found");
    }

    private void hold(String assignment) {
        jdbc.sql("select assignment from escalation_clock where assignment = :id for no key update")
                .param("id", assignment)
                .query(String.class)
                .single();
    }

    private long waitingForALock() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%update escalation_clock%'
                        """).query(Long.class).single();
    }

    private void sweepAndDie() {
        var unused = catchThrowable(() -> anotherInstance().sweep());
    }

    private void killTheConnection() {
        try {
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException gone) {
            // As it should be.
        }
    }

    private EscalationSweep anotherInstance() {
        return new EscalationSweep(escalations, rules, clocks, calendar, new SimpleMeterRegistry());
    }

    /** Lets something happen at the end of the transaction that fires a level. */
    private void during(Consumer<AssignmentEscalated> mishap, Runnable work) {
        ApplicationListener<PayloadApplicationEvent<AssignmentEscalated>> listener =
                new Mishap(event -> mishap.accept(event.getPayload()));
        multicaster.addApplicationListener(listener);
        try {
            work.run();
        } finally {
            multicaster.removeApplicationListener(listener);
        }
    }

    private record Mishap(Consumer<PayloadApplicationEvent<AssignmentEscalated>> then)
            implements ApplicationListener<PayloadApplicationEvent<AssignmentEscalated>> {
        @Override
        public void onApplicationEvent(PayloadApplicationEvent<AssignmentEscalated> event) {
            then.accept(event);
        }
    }

    private void sweepTwiceOn(LocalDate day) {
        clock.set(day);
        ladder.untilNothingWaits();
        sweep.sweep();
    }

    private List<String> levels(String assignment) {
        return jdbc.sql("select level || ' ' || outcome from escalation where assignment = :id order by id")
                .param("id", assignment)
                .query(String.class)
                .list();
    }

    private long noticesOf(String assignment) {
        return jdbc.sql("select count(*) from notice where assignment = :id")
                .param("id", assignment)
                .query(Long.class)
                .single();
    }

    private boolean onTheListForThePrimeMinister(String assignment) {
        return overseer()
                .get("/api/v1/escalations?recipient=PM_REPORT&outcome=FIRED&size=1000")
                .json()
                .findValuesAsString("assignment")
                .contains(assignment);
    }

    private static List<String> escalated(EventTap tap, String assignment) {
        return tap.of(assignment).stream()
                .filter(event -> event.type().equals(AssignmentEscalatedV1.TYPE))
                .map(event -> event.data().at("/level").asString())
                .toList();
    }

    private String order(String lead) {
        var task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, lead, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return task + ":" + lead;
    }

    private static String problemOf(Api.Answer answer) {
        return answer.status() + " " + answer.json().at("/type").asString();
    }

    private Api officer(String agency) {
        return Api.at(port).as(TrackerTokens.officerOf(agency));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
