package vn.gov.directive24.deadline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;

/** Every list answers for an earlier day as it did on that day. */
@TrackerIT
class AsOfIT {

    private static final LocalDate THEN = TestClock.START;
    private static final String AS_OF = "asOf=" + THEN;

    /** Files and settings that technology needs, of which there is no day's record; and single rows of lists that have one. */
    private static final Set<String> OF_NO_DAY = Set.of(
            "/api/v1/events",
            "/api/v1/directives/imports/template",
            "/api/v1/outbox/failures",
            "/api/v1/audit-trail",
            "/api/v1/audit-trail/verification",
            "/api/v1/webhooks",
            "/api/v1/webhooks/{id}",
            "/api/v1/webhooks/{id}/deliveries",
            "/api/v1/webhooks/{id}/deliveries/{webhookId}",
            "/api/v1/calendar-feeds",
            "/api/v1/calendar-feeds/{id}",
            "/feeds/calendar/{token}.ics",
            "/api/v1/mail/status",
            "/api/v1/mail/messages",
            "/api/v1/contacts/{id}",
            "/api/v1/escalations/{id}",
            "/api/v1/assignments/{id}/evidence/{evidenceId}",
            "/api/v1/assignments/{id}/extensions/{number}");

    @LocalServerPort
    int port;

    @Autowired
    TestClock.Settable clock;

    @AfterEach
    void turnTheClockBack() {
        clock.set(TestClock.START);
    }

    @Test
    void isTakenByEveryListAndRefusedOfDaysToCome() {
        var assignment = TestTask.orderedAt(port).assignment();
        var paths = Api.at(port).get("/v3/api-docs").json().at("/paths");
        var walked = 0;
        for (var path : paths.propertyNames()) {
            var get = paths.get(path).path("get");
            if (get.isMissingNode() || OF_NO_DAY.contains(path)) {
                continue;
            }
            assertThat(get.at("/parameters").findValuesAsString("name"))
                    .as(path)
                    .contains("asOf");

            var answer = Api.at(port)
                    .as(TrackerTokens.overseer())
                    .get(concrete(path, assignment) + "?directive=24/CT-TTg&month=2025-09&year=2026&from=2025-10-01"
                            + "&to=2025-10-15&after=2025-10-01&asOf=" + THEN.plusDays(1));
            assertThat(answer.status()).as(path + answer.body()).isEqualTo(400);
            assertThat(answer.json().at("/type").asString()).as(path).isEqualTo("/problems/as-of-in-future");
            walked++;
        }
        assertThat(walked).isGreaterThan(35);
    }

    private static String concrete(String path, String assignment) {
        return path.replace("/tasks/{code}", "/tasks/" + assignment.replace(":BTC", ""))
                .replace("/indicators/{code}", "/indicators/students-courses")
                .replace("/escalation-rules/{code}", "/escalation-rules/default")
                .replace("/monthly-reports/{month}", "/monthly-reports/2025-09")
                .replace("/assignments/{id}", "/assignments/" + assignment)
                .replace("{agency}", "BTC")
                .replace("{date}", "2026-08-31")
                .replaceAll("\\{\\*?number}", "24/CT-TTg");
    }

    @Test
    void isAnsweredAsItWasOnThatDay() {
        var task = TestTask.orderedAt(port);
        var rule = "asof-" + UUID.randomUUID().toString().substring(0, 8);
        var file = upload(task, "biên bản một");
        task.done(task.owner(), "/progress-reports", report(10));
        task.done(task.owner(), "/blockers", "{\"kind\": \"BUDGET\", \"note\": \"chưa bố trí vốn\"}");
        task.done(task.owner(), "/extensions", "{\"askedDue\": \"2025-11-30\", \"grounds\": \"chờ vốn\"}");
        task.done(task.as("BXD"), "/coordination/dispute", "{\"reason\": \"số liệu chưa khớp\"}");
        task.done(task.owner(), "/comments", "{\"text\": \"@officer-BXD xem giúp\"}");
        done(administrator().post("/api/v1/escalation-rules", """
                {"code": "%s", "nameVi": "Thử", "directive": "KL-2025", "agencies": "BKHCN", "levels": []}
                """.formatted(rule)));
        done(administrator().put("/api/v1/calendar/days/2044-05-05", """
                {"kind": "SWAPPED_OFF", "nameVi": "Hoán đổi", "legalReference": "QĐ 1"}
                """));
        var contact = done(task.owner().post("/api/v1/contacts", contact("DIGEST")));

        var before = new LinkedHashMap<String, JsonNode>();
        for (var list : new String[] {
            "", "/history", "/progress-reports", "/blockers", "/coordination", "/comments", "/evidence", "/extensions"
        }) {
            before.put(task.path() + list, done(task.owner().get(task.path() + list)));
        }
        for (var list : new String[] {
            "/api/v1/tasks/" + task.code() + "/history",
            "/api/v1/escalation-rules/" + rule + "/versions",
            "/api/v1/calendar?year=2044",
            "/api/v1/calendar/changes?year=2044",
            "/api/v1/calendar/working-days?from=2044-05-01&to=2044-05-31",
            "/api/v1/calendar/days/2044-05-05"
        }) {
            before.put(list, done(callerOf(list, task).get(list)));
        }
        // What other tests have left is of other days.
        for (var list : new String[] {"/api/v1/inbox", "/api/v1/contacts", "/api/v1/escalation-rules"}) {
            before.put(list, done(callerOf(list, task).get(asOf(list))));
        }

        clock.set(THEN.plusDays(2));
        task.done(task.owner(), "/blockers/BUDGET/clearance", "{\"note\": \"đã có\"}");
        task.done(task.overseer(), "/extensions/1/refusal", "{\"reason\": \"đủ vốn\"}");
        task.done(task.as("BXD"), "/coordination/confirmation", "{}");
        task.done(task.owner(), "/comments", "{\"text\": \"@officer-BXD cảm ơn\"}");
        task.done(task.owner(), "/evidence/" + file + "/withdrawal", "{}");
        task.done(task.owner(), "/progress-reports", report(60));
        done(task.overseer().post("/api/v1/tasks/" + task.code() + "/amendments", """
                {"titleVi": "Nhiệm vụ thử, sửa", "coordinating": ["ACV"], "legalReference": "CV 1"}
                """));
        assertThat(administrator()
                        .send("DELETE", "/api/v1/escalation-rules/" + rule, null)
                        .status())
                .isEqualTo(200);
        assertThat(administrator()
                        .send("DELETE", "/api/v1/calendar/days/2044-05-05", null)
                        .status())
                .isEqualTo(200);
        done(task.owner()
                .put(
                        "/api/v1/contacts/" + contact.at("/id").asString(),
                        contactAt(contact.at("/email").asString(), "BREACH_ONLY")));
        done(task.as("BXD").post("/api/v1/inbox/read-all", "{}"));
        before.forEach((list, answer) -> {
            var caller = callerOf(list, task);
            assertThat(done(caller.get(asOf(list)))).as(list).isEqualTo(answer);
            assertThat(done(caller.get(list))).as(list + " changed since").isNotEqualTo(answer);
        });
        clock.set(THEN.plusDays(3));
        upload(task, "biên bản một");
        var withdrawn = task.owner()
                .get(task.path() + "/evidence?asOf=" + THEN.plusDays(2))
                .json();
        assertThat(withdrawn.at("/items/0/withdrawnBy").asString()).isEqualTo("officer-BTC");
        assertThat(task.owner()
                        .get(task.path() + "/evidence")
                        .json()
                        .at("/items/0")
                        .has("withdrawnBy"))
                .isFalse();
    }

    /** In Viet Nam: what is written at three in the morning is of that day, though in UTC it is still the day before. */
    @Test
    void endsWithTheDayInVietNam() {
        var task = TestTask.orderedAt(port);
        task.as("BXD").get("/api/v1/inbox");
        clock.set(THEN.plusDays(1).atTime(3, 0));
        upload(task, "biên bản lúc ba giờ sáng");
        task.done(task.owner(), "/comments", "{\"text\": \"@officer-BXD xem lúc ba giờ sáng\"}");
        task.done(task.owner(), "/progress-reports", report(30));
        clock.set(THEN.plusDays(1).atTime(23, 30));
        upload(task, "biên bản lúc nửa đêm");
        clock.set(THEN.plusDays(2).atTime(6, 30));

        for (var list : new String[] {"/evidence", "/comments", "/progress-reports"}) {
            assertThat(done(task.owner().get(task.path() + list + "?asOf=" + THEN))
                            .at("/items"))
                    .as(list)
                    .isEmpty();
            assertThat(done(task.owner().get(task.path() + list + "?asOf=" + THEN.plusDays(1)))
                            .at("/items"))
                    .as(list)
                    .hasSize(list.equals("/evidence") ? 2 : 1);
        }
        var told =
                done(task.as("BXD").get("/api/v1/inbox?size=1000&asOf=" + THEN)).toString();
        assertThat(told).doesNotContain(task.assignment());
        assertThat(done(task.as("BXD").get("/api/v1/inbox?size=1000")).toString())
                .contains(task.assignment());
        assertThat(task.owner().get(task.path() + "?asOf=" + THEN.plusDays(2)).status())
                .isEqualTo(200);
        assertThat(task.owner().get(task.path() + "?asOf=" + THEN.plusDays(3)).status())
                .isEqualTo(400);
    }

    /** Of an earlier submission only the words are kept, in the history. */
    @Test
    void showsTheEvidenceOfADayUntilAnotherTakesItsPlace() {
        var task = TestTask.orderedAt(port);
        task.done(task.owner(), "/submission", "{\"narrative\": \"nộp lần một\"}");
        clock.set(THEN.plusDays(1));
        task.done(task.overseer(), "/return", "{\"reason\": \"thiếu biên bản\"}");
        var first = task.path() + "?asOf=" + THEN;
        assertThat(done(task.owner().get(first)).at("/evidence/narrative").asString())
                .isEqualTo("nộp lần một");

        clock.set(THEN.plusDays(2));
        task.done(task.owner(), "/submission", "{\"narrative\": \"nộp lần hai\"}");

        assertThat(done(task.owner().get(first)).at("/status").asString()).isEqualTo("SUBMITTED");
        assertThat(done(task.owner().get(first)).has("evidence")).isFalse();
        assertThat(done(task.owner().get(task.path() + "/history?asOf=" + THEN)).toString())
                .contains("nộp lần một")
                .doesNotContain("nộp lần hai");
        assertThat(done(task.owner().get(task.path() + "?asOf=" + THEN.plusDays(2)))
                        .at("/evidence/narrative")
                        .asString())
                .isEqualTo("nộp lần hai");
    }

    /** Whoever is removed is forgotten: that there was somebody stays. */
    @Test
    void namesNobodyWhoWasRemovedSince() {
        var owner = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        var contact = done(owner.post("/api/v1/contacts", contact("DIGEST")));
        clock.set(THEN.plusDays(1));
        assertThat(owner.send("DELETE", "/api/v1/contacts/" + contact.at("/id").asString(), null)
                        .status())
                .isEqualTo(204);

        var then = done(owner.get(asOf("/api/v1/contacts?size=1000"))).at("/items");
        var kept = then.valueStream()
                .filter(one -> one.at("/id").equals(contact.at("/id")))
                .findFirst()
                .orElseThrow();
        assertThat(kept.at("/role").asString()).isEqualTo("HEAD");
        assertThat(kept.has("name") || kept.has("email")).isFalse();
        assertThat(done(owner.get("/api/v1/contacts?size=1000&asOf=" + THEN.plusDays(1)))
                        .toString())
                .doesNotContain(contact.at("/id").asString());
    }

    /** A successor is entered in the place of whom she follows. */
    @Test
    void namesNobodyWhoWasReplacedSince() {
        var owner = Api.at(port).as(TrackerTokens.officerOf("BTC"));
        var contact = done(owner.post("/api/v1/contacts", contact("DIGEST")));
        var former = contact.at("/email").asString();
        var address = "/api/v1/contacts/" + contact.at("/id").asString();
        clock.set(THEN.plusDays(1));
        done(owner.put(address, contactAt(former, "BREACH_ONLY")));
        assertThat(done(owner.get(asOf("/api/v1/contacts?size=1000"))).toString())
                .as("the same person by another preference")
                .contains(former);
        clock.set(THEN.plusDays(2));
        var successor = UUID.randomUUID() + "@btc.example";
        done(owner.put(address, contactAt(successor, "DIGEST").replace("Trần Thị A", "Lê Văn B")));

        for (var day = THEN; day.isBefore(THEN.plusDays(2)); day = day.plusDays(1)) {
            var then = done(owner.get("/api/v1/contacts?size=1000&asOf=" + day)).at("/items");
            assertThat(then.toString()).doesNotContain(former, successor);
            assertThat(then.valueStream().filter(one -> one.at("/id").equals(contact.at("/id"))))
                    .as("as of %s", day)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.at("/role").asString()).isEqualTo("HEAD");
                        assertThat(one.has("name") || one.has("email")).isFalse();
                    });
        }
        assertThat(done(owner.get("/api/v1/contacts?size=1000")).toString())
                .contains(successor)
                .doesNotContain(former);
    }

    /** What nobody can change any more has nothing to be compared with in If-Match. */
    @Test
    void hasNoEntityTag() {
        var task = TestTask.orderedAt(port);
        var rule =
                "/api/v1/escalation-rules/tag-" + UUID.randomUUID().toString().substring(0, 8);
        done(administrator()
                .post("/api/v1/escalation-rules", """
                {"code": "%s", "nameVi": "Thử", "directive": "KL-2025", "agencies": "BYT", "levels": []}
                """.formatted(rule.substring(rule.lastIndexOf('/') + 1))));
        for (var one :
                new String[] {"/api/v1/directives/24/CT-TTg", rule, task.path(), "/api/v1/tasks/" + task.code()}) {
            assertThat(task.owner().get(one).header("ETag")).as(one).isNotEmpty();
            var then = task.owner().get(asOf(one));
            assertThat(then.status()).as(then.body()).isEqualTo(200);
            assertThat(then.header("ETag")).as(one).isEmpty();
        }
        assertThat(administrator().send("DELETE", rule, null).status()).isEqualTo(200);
    }

    @Test
    void knowsNothingBeforeTheRecordBegins() {
        var task = TestTask.orderedAt(port);
        var eve = "?asOf=" + THEN.minusDays(1);

        assertThat(done(task.owner().get(task.path() + "/history" + eve)).at("/items"))
                .isEmpty();
        assertThat(done(task.owner().get(task.path() + "/coordination" + eve)).at("/items"))
                .isEmpty();
        TestTask.assertRefused(task.owner().get(task.path() + eve), 404, "assignment-not-found");
        assertThat(done(task.owner().get("/api/v1/directives?asOf=2020-01-01")).at("/items"))
                .isEmpty();
        TestTask.assertRefused(
                task.owner().get("/api/v1/directives/24/CT-TTg?asOf=2020-01-01"), 404, "directive-not-found");
    }

    private Api callerOf(String list, TestTask task) {
        return list.endsWith("/inbox") ? task.as("BXD") : list.contains("/calendar") ? administrator() : task.owner();
    }

    private static String asOf(String list) {
        return list + (list.contains("?") ? "&" : "?") + AS_OF;
    }

    private static String report(int percent) {
        return """
                {"progress": %d, "confidence": "GREEN", "narrative": "đang làm"}
                """.formatted(percent);
    }

    private static String contact(String preference) {
        return contactAt(UUID.randomUUID() + "@btc.example", preference)
                .replace("{\"role\"", "{\"agency\": \"BTC\", \"role\"");
    }

    private static String contactAt(String email, String preference) {
        return """
                {"role": "HEAD", "name": "Trần Thị A", "email": "%s", "preference": "%s"}
                """.formatted(email, preference);
    }

    private static String upload(TestTask task, String text) {
        var answer = task.owner()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post(task.path() + "/evidence", """
                        --x\r
                        Content-Disposition: form-data; name="file"; filename="bien-ban.txt"\r
                        \r
                        %s\r
                        --x--\r
                        """.formatted(text));
        return done(answer).at("/id").asString();
    }

    private static JsonNode done(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return answer.json();
    }

    private Api administrator() {
        return Api.at(port).as(TrackerTokens.administrator());
    }
}
