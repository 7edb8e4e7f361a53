package vn.gov.directive24.deadline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.AssignmentAcceptedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentBlockerClearedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentBlockerRaisedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentCancelledV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentProgressReportedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentReopenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentResumedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentStartedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSubmittedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSupersededV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSuspendedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

/** What happens to an assignment between its opening and its closing, and after it. */
@TrackerIT
class AssignmentLifeIT {

    private static final LocalDate DUE = TestClock.START.plusDays(5);

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    private final String task = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
    private final String id = task + ":BTC";

    @BeforeEach
    void order() {
        var answer = overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "deadline": {"kind": "BY_DATE", "due": "%s"}}
                """.formatted(task, DUE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void tellsEachStepOfALongLife() {
        ok(post(owner(), "/progress-reports", report(40, "AMBER", "13/22 cảng")));
        ok(post(owner(), "/blockers", "{\"kind\": \"LEGAL\", \"note\": \"chờ Nghị định\"}"));
        ok(post(overseer(), "/suspension", "{\"reason\": \"chờ sửa luật\"}"));
        ok(post(owner(), "/blockers/LEGAL/clearance", "{\"note\": \"đã ban hành\"}"));
        ok(post(overseer(), "/resumption", "{}"));
        ok(post(owner(), "/submission", "{\"narrative\": \"xong\"}"));
        ok(post(overseer(), "/acceptance", ""));
        ok(post(overseer(), "/reopening", "{\"reason\": \"số liệu không đúng\"}"));
        ok(post(overseer(), "/supersession", "{\"legalReference\": \"Chỉ thị 30/CT-TTg\"}"));
        ok(post(overseer(), "/reopening", "{\"reason\": \"nhầm\"}"));
        ok(post(overseer(), "/cancellation", "{\"legalReference\": \"Quyết định 1234/QĐ-TTg\"}"));

        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(id))
                    .extracting(EventTap.Event::type)
                    .containsExactly(
                            AssignmentOpenedV1.TYPE,
                            AssignmentStartedV1.TYPE,
                            AssignmentProgressReportedV1.TYPE,
                            AssignmentBlockerRaisedV1.TYPE,
                            AssignmentSuspendedV1.TYPE,
                            AssignmentBlockerClearedV1.TYPE,
                            AssignmentResumedV1.TYPE,
                            AssignmentSubmittedV1.TYPE,
                            AssignmentAcceptedV1.TYPE,
                            AssignmentReopenedV1.TYPE,
                            AssignmentSupersededV1.TYPE,
                            AssignmentReopenedV1.TYPE,
                            AssignmentCancelledV1.TYPE));
        }
    }

    @Test
    void keepsWhatWasSaidAtAClosingThatIsUndone() {
        ok(post(owner(), "/submission", "{\"narrative\": \"xong\"}"));
        ok(post(overseer(), "/acceptance", "{}"));
        clock.set(DUE.plusDays(10));
        ok(post(overseer(), "/reopening", "{\"reason\": \"số liệu không đúng\"}"));

        var closing = owner().get("/api/v1/assignments/" + id + "/history")
                .json()
                .at("/items")
                .valueStream()
                .filter(entry -> entry.get("event").asString().equals("ACCEPTED"))
                .toList();

        assertThat(closing).singleElement().satisfies(entry -> {
            assertThat(entry.get("daysLate").asInt()).isEqualTo(-5);
            assertThat(entry.get("daysLateOriginal").asInt()).isEqualTo(-5);
            assertThat(entry.get("actor").asString()).isEqualTo("vpcp");
        });
        assertThat(row(null).at("/state").asString()).isEqualTo("OPEN_OVERDUE");
        assertThat(row(TestClock.START).at("/state").asString()).isEqualTo("DONE_ON_TIME");
        assertThat(row(TestClock.START).at("/daysLate").asInt()).isEqualTo(-5);
    }

    @Test
    void showsProgressAndBlockersAsTheyStoodOnAnyDay() {
        ok(post(owner(), "/progress-reports", report(40, "GREEN", "13/22 cảng")));
        clock.set(TestClock.START.plusDays(2));
        ok(post(owner(), "/progress-reports", report(30, "RED", "đếm lại: 10/22 cảng")));
        ok(post(owner(), "/blockers", "{\"kind\": \"DATA\", \"note\": \"thiếu số liệu\"}"));
        clock.set(TestClock.START.plusDays(4));

        var then = row(TestClock.START.plusDays(1));
        var now = row(null);

        assertThat(then.at("/progress").asInt()).isEqualTo(40);
        assertThat(then.at("/confidence").asString()).isEqualTo("GREEN");
        assertThat(then.at("/blockers").size()).isZero();
        assertThat(now.at("/progress").asInt()).isEqualTo(30);
        assertThat(now.at("/reportedOn").asString())
                .isEqualTo(TestClock.START.plusDays(2).toString());
        assertThat(now.at("/blockers/0").asString()).isEqualTo("DATA");
        assertThat(row(TestClock.START.plusDays(3))).isEqualTo(now);
        assertThat(reports()).containsExactly("13/22 cảng", "đếm lại: 10/22 cảng");
        assertThat(owner().get("/api/v1/assignments?blocker=DATA&confidence=RED&task=" + task)
                        .json()
                        .at("/page/totalItems")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void closesItsBlockersWithIt() {
        ok(post(owner(), "/blockers", "{\"kind\": \"STAFF\", \"note\": \"thiếu người\"}"));
        ok(post(overseer(), "/cancellation", "{\"legalReference\": \"Quyết định 1\", \"reason\": \"trùng\"}"));
        ok(post(overseer(), "/reopening", "{\"reason\": \"nhầm\"}"));

        ok(post(owner(), "/blockers", "{\"kind\": \"STAFF\", \"note\": \"vẫn thiếu\"}"));

        var blockers =
                owner().get("/api/v1/assignments/" + id + "/blockers").json().at("/items");
        assertThat(blockers.size()).isEqualTo(2);
        assertThat(blockers.at("/0/clearedBy").asString()).isEqualTo("vpcp");
        assertThat(blockers.at("/1/clearedOn").isMissingNode()).isTrue();
    }

    @Test
    void isCountedApartWhenItIsCancelled() {
        var before = counts();
        ok(post(overseer(), "/cancellation", "{\"legalReference\": \"Quyết định 1\"}"));

        var after = counts();

        assertThat(after.at("/states/closedWithoutDoing").asLong())
                .isEqualTo(before.at("/states/closedWithoutDoing").asLong() + 1);
        assertThat(after.at("/states").valueStream().mapToLong(JsonNode::asLong).sum())
                .isEqualTo(after.at("/assignments").asLong());
        assertThat(row(null).has("state")).isFalse();
        assertThat(owner().get("/api/v1/tasks/" + task).json().has("status")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/acceptance",
                "/return",
                "/suspension",
                "/resumption",
                "/cancellation",
                "/supersession",
                "/reopening"
            })
    void isDecidedByNobodyButAnOverseer(String decision) {
        var answer = post(
                owner(),
                decision,
                decision.matches("/(cancellation|supersession)")
                        ? "{\"legalReference\": \"x\"}"
                        : decision.matches("/(acceptance|resumption)") ? "{}" : "{\"reason\": \"x\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(row(null).at("/status").asString()).isEqualTo("ASSIGNED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "\"40\"", "null", "1.5"})
    void namesAProgressThatIsNoPercentage(String progress) {
        var answer = post(
                owner(),
                "/progress-reports",
                "{\"progress\": %s, \"confidence\": \"GREEN\", \"narrative\": \"x\"}".formatted(progress));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/progress");
    }

    private static void ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String report(int progress, String confidence, String narrative) {
        return """
                {"progress": %d, "confidence": "%s", "narrative": "%s"}
                """.formatted(progress, confidence, narrative);
    }

    private Answer post(Api caller, String path, String body) {
        return caller.post("/api/v1/assignments/" + id + path, body);
    }

    private JsonNode row(@Nullable LocalDate asOf) {
        return owner().get("/api/v1/assignments?task=" + task + (asOf == null ? "" : "&asOf=" + asOf))
                .json()
                .at("/items/0");
    }

    private List<String> reports() {
        return owner().get("/api/v1/assignments/" + id + "/progress-reports")
                .json()
                .findValuesAsString("narrative");
    }

    private JsonNode counts() {
        return owner().get("/api/v1/summary?directive=24/CT-TTg").json();
    }

    private Api owner() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }
}
