package vn.gov.directive24.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;

/** A fresh task that BTC owes and BXD and BKHCN coordinate. */
public final class TestTask {

    public static final LocalDate DUE = TestClock.START.plusDays(5);

    private final int port;
    private final String code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);

    private TestTask(int port) {
        this.port = port;
    }

    public static TestTask orderedAt(int port) {
        return orderedAt(port, DUE);
    }

    /** @param due null for a task without a due date */
    public static TestTask orderedAt(int port, @Nullable LocalDate due) {
        var task = new TestTask(port);
        var answer = task.overseer().post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "coordinating": ["BXD", "BKHCN"], "deadline": %s}
                """.formatted(
                task.code,
                due == null ? "{\"kind\": \"NONE\"}" : "{\"kind\": \"BY_DATE\", \"due\": \"%s\"}".formatted(due)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return task;
    }

    public String code() {
        return code;
    }

    public String assignment() {
        return code + ":BTC";
    }

    public String path() {
        return "/api/v1/assignments/" + assignment();
    }

    public Api owner() {
        return as("BTC");
    }

    /** An officer of any agency. */
    public Api as(String agency) {
        return Api.at(port).as(TrackerTokens.officerOf(agency));
    }

    public Api overseer() {
        return Api.at(port).as(TrackerTokens.overseer());
    }

    /** A change that must succeed. */
    public JsonNode done(Api caller, String path, String body) {
        var answer = caller.post(path() + path, body);
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }

    public JsonNode submitted() {
        return done(owner(), "/submission", "{\"narrative\": \"xong\"}");
    }

    public JsonNode shown() {
        return owner().get(path()).json();
    }

    /** Its row in the list, as it stood on a day. */
    public JsonNode row(@Nullable LocalDate asOf) {
        return owner().get("/api/v1/assignments?task=" + code + (asOf == null ? "" : "&asOf=" + asOf))
                .json()
                .at("/items/0");
    }

    public static void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/" + code);
        assertThat(answer.json().at("/remedy").asString()).isNotBlank();
    }
}
