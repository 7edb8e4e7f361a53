package vn.gov.directive24.deadline.assignment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.contract.deadline.AssignmentAcceptedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOverdueV1;
import vn.gov.directive24.common.contract.deadline.AssignmentReturnedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentStartedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSubmittedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

@TrackerIT
class AssignmentIT {

    private static final LocalDate DUE = TestClock.START.plusDays(5);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @Autowired
    AssignmentService assignments;

    @Autowired
    OverdueSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = task + ":BTC";

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void goesFromAssignedToAcceptedAndTellsEachStep() {
        order();
        assertThat(post(owner(), "/start", "{}").status()).isEqualTo(200);
        assertThat(post(owner(), "/submission", narrative("xong")).status()).isEqualTo(200);
        assertThat(post(overseer(), "/return", "{\"reason\": \"thiếu minh chứng\"}")
                        .status())
                .isEqualTo(200);
        assertThat(post(owner(), "/submission", narrative("đã bổ sung")).status())
                .isEqualTo(200);

        var accepted = post(overseer(), "/acceptance", "{}");

        assertThat(accepted.json().at("/state").asString()).isEqualTo("DONE_ON_TIME");
        assertThat(accepted.json().at("/completedOn").asString()).isEqualTo(TestClock.START.toString());
        assertThat(history()).containsExactly("OPENED", "STARTED", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED");
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(id)).hasSize(6));
            assertThat(tap.of(id))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            AssignmentOpenedV1.TYPE,
                            AssignmentStartedV1.TYPE,
                            AssignmentSubmittedV1.TYPE,
                            AssignmentReturnedV1.TYPE,
                            AssignmentSubmittedV1.TYPE,
                            AssignmentAcceptedV1.TYPE);
            assertThat(tap.of(id)).extracting(EventTap.Event::sequence).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        }
    }

    @Test
    void isOutOfReachForAnotherAgency() {
        order();
        var stranger = Api.at(port).as(TrackerTokens.officerOf("BXD"));

        for (var path : new String[] {"/start", "/submission"}) {
            var answer = post(stranger, path, narrative("không phải của tôi"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/not-your-agency");
        }
        assertThat(post(owner(), "/acceptance", "{}").status()).isEqualTo(403);
        assertThat(history()).containsExactly("OPENED");
    }

    @Test
    void waitsForTheSweepInsteadOfRefusingTheOfficer() throws Exception {
        order();
        try (var officer = Executors.newSingleThreadExecutor()) {
            var answer = transaction.execute(_ -> {
                jdbc.sql("update assignment set version = version + 1 where id = :id")
                        .param("id", id)
                        .update();
                var asked = officer.submit(() -> post(owner(), "/start", "{}"));
                await().untilAsserted(() -> assertThat(waitingForALock()).isPositive());
                return asked;
            });

            assertThat(requireNonNull(answer).get(30, TimeUnit.SECONDS).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void isHeldByNoAmendmentThatLeavesItAsItIs() throws Exception {
        order();
        try (var office = Executors.newSingleThreadExecutor()) {
            var amended = requireNonNull(transaction.execute(_ -> {
                jdbc.sql("select id from assignment where id = :id for update")
                        .param("id", id)
                        .query(String.class)
                        .single();
                return get(office.submit(() -> overseer().post("/api/v1/tasks/" + task + "/amendments", """
                        {"titleVi": "Nhiệm vụ thử, câu chữ mới", "legalReference": "Công văn 1/VPCP", "reason": "câu chữ"}""")));
            }));

            assertThat(amended.status()).as(amended.body()).isEqualTo(200);
        }
    }

    private static Answer get(Future<Answer> answer) {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            throw new AssertionError("It waits for the assignment", failed);
        }
    }

    private long waitingForALock() {
        return jdbc.sql("""
                        select count(*) from pg_stat_activity
                        where wait_event_type = 'Lock' and query like '%assignment%'
                        """).query(Long.class).single();
    }

    @Test
    void isNotDecidedByTheAgencyThatOwesIt() {
        order("BCA");
        var bca = Api.at(port).as(TrackerTokens.overseerOfBca());
        var own = "/api/v1/assignments/" + task + ":BCA";
        assertThat(bca.post(own + "/submission", narrative("xong")).status()).isEqualTo(200);

        var answer = bca.post(own + "/acceptance", "{}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/decision-in-own-case");
    }

    @Test
    void becomesOverdueOnceWhenTheDayHasPassedHoweverManySweep() throws InterruptedException {
        order();
        clock.set(DUE);
        sweep.sweep();
        assertThat(state()).isEqualTo("OPEN_IN_TIME");

        clock.set(DUE.plusDays(1));
        try (var sweepers = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 8; i++) {
                sweepers.execute(sweep::sweep);
            }
        }

        await().untilAsserted(() -> assertThat(history()).containsExactly("OPENED", "OVERDUE"));
        assertThat(state()).isEqualTo("OPEN_OVERDUE");
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(id))
                    .extracting(EventTap.Event::type)
                    .containsExactly(AssignmentOpenedV1.TYPE, AssignmentOverdueV1.TYPE));
        }
    }

    @Test
    void isShownAsItStoodOnAnyDay() {
        order();
        clock.set(DUE.plusDays(2));
        post(owner(), "/submission", narrative("muộn"));
        clock.set(DUE.plusDays(9));
        post(overseer(), "/acceptance", "{}");

        assertThat(stateOn(TestClock.START.minusDays(1))).isEmpty();
        assertThat(stateOn(DUE)).isEqualTo("OPEN_IN_TIME");
        assertThat(stateOn(DUE.plusDays(1))).isEqualTo("OPEN_OVERDUE");
        assertThat(stateOn(DUE.plusDays(8))).isEqualTo("OPEN_OVERDUE");
        assertThat(stateOn(DUE.plusDays(9))).isEqualTo("DONE_LATE");
    }

    @Test
    void refusesAnIndicatorOfAnotherTask() {
        order();

        var answer = post(
                owner(),
                "/submission",
                "{\"narrative\": \"xong\", \"indicator\": \"airports-full-process-biometrics\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/indicator");
        assertThat(history()).containsExactly("OPENED");
    }

    private void order() {
        order("BTC");
    }

    private void order(String lead) {
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, lead, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private Answer post(Api caller, String path, String body) {
        return caller.post("/api/v1/assignments/" + id + path, body);
    }

    private static String narrative(String text) {
        return "{\"narrative\": \"%s\"}".formatted(text);
    }

    private String state() {
        return owner().get("/api/v1/assignments/" + id).json().at("/state").asString();
    }

    private String stateOn(LocalDate day) {
        return owner().get("/api/v1/assignments?task=%s&asOf=%s".formatted(task, day))
                .json()
                .at("/items/0/state")
                .asString("");
    }

    private java.util.List<String> history() {
        return owner().get("/api/v1/assignments/" + id + "/history").json().findValuesAsString("event");
    }

    private Api owner() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
