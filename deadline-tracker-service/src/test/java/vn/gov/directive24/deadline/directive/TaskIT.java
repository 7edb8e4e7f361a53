package vn.gov.directive24.deadline.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.contract.deadline.AssignmentDueAmendedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventTap;

@TrackerIT
class TaskIT {

    private static final LocalDate DAY = TestClock.START;

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    private final String task = freshCode();

    @AfterEach
    void turnTheClockBack() {
        clock.set(DAY);
    }

    @Test
    void isDueAsItsWordsSay() {
        assertThat(order(task, "\"BTC\"", "{\"kind\": \"BEFORE_DATE\", \"expression\": \"trước ngày 01/11\"}")
                        .status())
                .isEqualTo(201);

        assertThat(get("/api/v1/tasks/" + task).json().at("/deadline/due").asString())
                .isEqualTo("2025-10-31");
        var contradicted = order(
                freshCode(),
                "\"BTC\"",
                "{\"kind\": \"BEFORE_DATE\", \"expression\": \"trước ngày 01/11\", \"due\": \"2025-11-01\"}");
        assertThat(contradicted.status()).isEqualTo(400);
        assertThat(contradicted.json().at("/errors/0/pointer").asString()).isEqualTo("/deadline/due");
    }

    @Test
    void keepsWhatItSaidBeforeItWasAmended() {
        order(task, "\"BTC\", \"BXD\"", due("2025-10-31"));
        var tag = get("/api/v1/tasks/" + task).header("ETag");
        clock.set(DAY.plusDays(2));

        var stale = overseer().with("If-Match", "\"4711\"").post(path("/amendments"), amendment("\"note\": \"x\""));
        assertThat(stale.status()).isEqualTo(409);
        var amended = overseer()
                .with("If-Match", tag)
                .post(
                        path("/amendments"),
                        amendment(
                                "\"titleVi\": \"Nhiệm vụ đã sửa\", \"lead\": [\"BTC\", \"BXD\", \"BTP\"], \"deadline\": "
                                        + due("2025-11-30")));
        assertThat(amended.status()).as(amended.body()).isEqualTo(200);
        assertThat(amended.header("ETag")).isNotEqualTo(tag);

        var assignment = get("/api/v1/assignments/" + task + ":BTC").json();
        assertThat(assignment.at("/due").asString()).isEqualTo("2025-11-30");
        assertThat(assignment.at("/originalDue").asString()).isEqualTo("2025-10-31");
        assertThat(get("/api/v1/assignments/" + task + ":BTP")
                        .json()
                        .at("/openedOn")
                        .asString())
                .isEqualTo(DAY.plusDays(2).toString());
        for (var yesterday : new LocalDate[] {DAY, DAY.plusDays(1)}) {
            var then = get("/api/v1/tasks/" + task + "?asOf=" + yesterday).json();
            assertThat(then.at("/titleVi").asString()).isEqualTo("Nhiệm vụ thử");
            assertThat(then.at("/deadline/due").asString()).isEqualTo("2025-10-31");
            assertThat(then.at("/completion/total").asInt()).isEqualTo(2);
            assertThat(get("/api/v1/assignments?task=" + task + "&asOf=" + yesterday)
                            .json()
                            .at("/items")
                            .findValuesAsString("titleVi"))
                    .containsOnly("Nhiệm vụ thử")
                    .hasSize(2);
        }
        assertThat(get("/api/v1/tasks?size=1000&directive=24/CT-TTg&asOf=" + DAY.minusDays(1))
                        .json()
                        .at("/items")
                        .findValuesAsString("code"))
                .doesNotContain(task);
        assertThat(get("/api/v1/tasks/" + task).json().at("/completion/total").asInt())
                .isEqualTo(3);

        var history = get(path("/history")).json().at("/items");
        assertThat(history.findValuesAsString("change")).containsExactly("ORDERED", "AMENDED");
        assertThat(history.at("/1/legalReference").asString()).isEqualTo("Công điện số 100/CĐ-TTg");
        assertThat(history.at("/1/actor").asString()).isEqualTo("vpcp");
        assertThat(history.at("/1/differences").findValuesAsString("field"))
                .containsExactly("titleVi", "lead", "deadline.due");
        assertThat(history.at("/1/differences/2/before").asString()).isEqualTo("2025-10-31");
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(task + ":BTC"))
                    .extracting(EventTap.Event::type)
                    .containsExactly(AssignmentOpenedV1.TYPE, AssignmentDueAmendedV1.TYPE));
        }
    }

    @Test
    void isOwedByWhoLeadsItNow() {
        order(task, "\"BTC\", \"BXD\"", due("2025-10-31"));
        overseer().post(path("/amendments"), amendment("\"lead\": [\"BTC\"]"));

        var out = get("/api/v1/assignments/" + task + ":BXD").json();
        assertThat(out.at("/status").asString()).isEqualTo("SUPERSEDED");
        assertThat(get("/api/v1/tasks/" + task).json().at("/completion/total").asInt())
                .isEqualTo(1);

        overseer()
                .post(
                        path("/amendments"),
                        amendment("\"lead\": [\"BTC\", \"BXD\"], \"deadline\": " + due("2025-12-31")));
        var back = get("/api/v1/assignments/" + task + ":BXD").json();
        assertThat(back.at("/status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(back.at("/due").asString()).isEqualTo("2025-12-31");
    }

    @Test
    void isNotAmendedWithoutALawOrWithoutAChange() {
        order(task, "\"BTC\"", due("2025-10-31"));

        assertThat(overseer().post(path("/amendments"), "{\"note\": \"x\"}").status())
                .isEqualTo(400);
        assertProblem(
                overseer().post(path("/amendments"), amendment("\"section\": \"test\"")), 422, "nothing-to-amend");
        assertProblem(
                overseer().post(path("/amendments"), amendment("\"deadline\": {\"kind\": \"MONTHLY\"}")),
                422,
                "recurrence-not-amendable");
        assertThat(Api.at(port)
                        .as(TrackerTokens.officerOf("BTC"))
                        .post(path("/amendments"), amendment("\"note\": \"x\""))
                        .status())
                .isEqualTo(403);
        assertThat(get(path("/history")).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void saysWhoWaitsForWhomAndRefusesCircles() {
        var first = freshCode();
        order(first, "\"BTC\"", due("2025-10-31"));
        order(task, "\"BXD\"", due("2025-11-30"));
        assertThat(dependOn(task, "\"" + first + "\"").status()).isEqualTo(200);

        assertProblem(dependOn(first, "\"" + task + "\""), 422, "circular-dependency");
        assertProblem(dependOn(task, "\"" + task + "\""), 422, "circular-dependency");
        assertThat(dependOn(task, "\"NO-SUCH-TASK\"")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/dependsOn/0");

        var waiting = get(path("/dependencies")).json();
        assertThat(waiting.at("/waitsFor/0/code").asString()).isEqualTo(first);
        assertThat(waiting.at("/waitsFor/0/done").asBoolean()).isFalse();
        assertThat(get("/api/v1/tasks/" + first).json().at("/waitedForBy/0").asString())
                .isEqualTo(task);
        assertThat(get(path("/history")).json().at("/items").findValuesAsString("change"))
                .containsExactly("ORDERED", "DEPENDENCIES");
    }

    @Test
    void belongsToADirectiveThatWasEntered() {
        var number = UUID.randomUUID().toString().substring(0, 8) + "/QĐ-TTg";
        var issued = overseer().post("/api/v1/directives", """
                {"number": "%s", "date": "2025-06-01", "issuerVi": "Thủ tướng Chính phủ", "subjectVi": "Thử"}
                """.formatted(number));

        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.json().at("/keptFrom").asString()).isEqualTo(DAY.toString());
        var path = "/api/v1/directives/" + number.replace("Đ", "%C4%90");
        assertThat(get(path).header("ETag")).isEqualTo(issued.header("ETag"));
        assertThat(get(path).json().at("/date").asString()).isEqualTo("2025-06-01");
        assertThat(get("/api/v1/directives/no/such").status()).isEqualTo(404);
        assertProblem(overseer().post("/api/v1/directives", """
                        {"number": "%s", "date": "2025-06-01", "issuerVi": "x", "subjectVi": "Thử"}
                        """.formatted(number)), 409, "directive-exists");
        assertThat(overseer()
                        .post("/api/v1/directives", "{\"number\": \"1/X\", \"issuerVi\": \"x\", \"subjectVi\": \"y\"}")
                        .json()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/date");
    }

    private Answer order(String code, String lead, String deadline) {
        return overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": [%s], "deadline": %s}
                """.formatted(code, lead, deadline));
    }

    private static String due(String day) {
        return "{\"kind\": \"BY_DATE\", \"due\": \"%s\"}".formatted(day);
    }

    private static String amendment(String changes) {
        return "{\"legalReference\": \"Công điện số 100/CĐ-TTg\", %s}".formatted(changes);
    }

    private Answer dependOn(String code, String others) {
        return overseer().put("/api/v1/tasks/" + code + "/dependencies", "{\"dependsOn\": [%s]}".formatted(others));
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
    }

    private String path(String end) {
        return "/api/v1/tasks/" + task + end;
    }

    private Answer get(String path) {
        return overseer().get(path);
    }

    private Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }

    private static String freshCode() {
        return "TEST-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
