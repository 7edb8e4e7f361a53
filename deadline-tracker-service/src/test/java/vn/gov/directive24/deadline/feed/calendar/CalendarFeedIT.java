package vn.gov.directive24.deadline.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.TestTokens;

@TrackerIT
class CalendarFeedIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsWhatAnAgencyOwesToWhoeverHasTheAddress() {
        var mine = order("BCT", "2025-12-31");
        var others = order("BTP", "2025-12-31");
        var without = orderWithout("BCT");
        var address = create("Lịch của chị Hoa");

        var file = anybody().get(path(address));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
        assertThat(file.header("Cache-Control")).contains("private");
        assertThat(file.body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:" + mine + ":BCT@directive24.gov.vn", "DTSTART;VALUE=DATE:20251231")
                .doesNotContain(others, without);
        var again = anybody().with("If-None-Match", file.header("ETag")).get(path(address));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void showsAChangeAndForgetsWhatIsDone() {
        var task = order("BCT", "2025-11-30");
        var address = create("Lịch chung");
        var before = anybody().get(path(address));
        assertThat(before.body()).contains("UID:" + task + ":BCT@");

        officer("BCT").post("/api/v1/assignments/" + task + ":BCT/start", "{}");
        var started = anybody().with("If-None-Match", before.header("ETag")).get(path(address));
        assertThat(started.status()).isEqualTo(200);
        officer("BCT").post("/api/v1/assignments/" + task + ":BCT/submission", "{\"narrative\": \"Đã xong\"}");
        assertThat(anybody().get(path(address)).body().replace("\r\n ", ""))
                .contains("SUMMARY:Chờ duyệt: Nhiệm vụ thử");
        Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/assignments/" + task + ":BCT/acceptance", "{}");

        assertThat(anybody().get(path(address)).body()).doesNotContain(task);
    }

    @Test
    void isGoneOnceItIsRevokedAndLooksAsIfItHadNeverBeen() {
        var created = officer("BCT").post("/api/v1/calendar-feeds", "{\"label\": \"Máy cũ\"}");
        var path = path(created.json().at("/url").asString());
        assertThat(anybody().get(path).status()).isEqualTo(200);

        var revoked = officer("BCT").send("DELETE", created.header("Location"), null);

        assertThat(revoked.json().at("/revokedOn").asString()).isEqualTo("2025-10-15");
        assertThat(revoked.json().at("/lastReadOn").asString()).isEqualTo("2025-10-15");
        var gone = anybody().get(path);
        var never = "/feeds/calendar/" + "A".repeat(43) + ".ics";
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body().replace(path, never))
                .isEqualTo(anybody().get(never).body());
    }

    @Test
    void keepsOnlyAHashOfTheToken() {
        var address = create("Bí mật");
        var token = address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length());

        assertThat(token).hasSize(43);
        var list = officer("BCT").get("/api/v1/calendar-feeds?size=1000");
        assertThat(list.body()).contains("Bí mật").doesNotContain(token);
        var stored = jdbc.sql("select count(*) from calendar_feed where encode(token_hash, 'escape') like :token")
                .param("token", "%" + token + "%")
                .query(Long.class)
                .single();
        assertThat(stored).isZero();
        var audited = jdbc.sql("select count(*) from audit_entry where detail like :token")
                .param("token", "%" + token + "%")
                .query(Long.class)
                .single();
        assertThat(audited).isZero();
    }

    @Test
    void isNoOtherForHavingBeenRead() {
        var created = officer("BCT").post("/api/v1/calendar-feeds", "{\"label\": \"Đọc rồi thu hồi\"}");
        anybody().get(path(created.json().at("/url").asString()));

        var revoked = officer("BCT")
                .with("If-Match", created.header("ETag"))
                .send("DELETE", created.header("Location"), null);

        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.json().at("/lastReadOn").asString()).isEqualTo("2025-10-15");
    }

    @Test
    void isOfOneAgency() {
        var overseer = Api.at(port).as(TrackerTokens.overseer());
        var nobody = Api.at(port)
                .as(TestTokens.token(
                        "watcher",
                        "",
                        List.of("OFFICER", "OVERSEER"),
                        "deadline:read deadline:write deadline:oversee"));

        for (var refused : List.of(
                overseer.post("/api/v1/calendar-feeds", "{\"label\": \"x\", \"agency\": \"UBND-TINH\"}"),
                nobody.post("/api/v1/calendar-feeds", "{\"label\": \"x\"}"),
                overseer.post(
                        "/api/v1/webhooks", "{\"url\": \"https://receiver.example/x\", \"agency\": \"UBND-TINH\"}"),
                nobody.post("/api/v1/webhooks", "{\"url\": \"https://receiver.example/x\"}"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("/agency");
        }
    }

    @Test
    void isForTheAgencysOwnOfficersToGiveAndTakeBack() {
        var created = officer("BCT").post("/api/v1/calendar-feeds", "{\"label\": \"Của BCT\"}");
        var location = created.header("Location");

        assertThat(officer("BTP").get(location).status()).isEqualTo(403);
        assertThat(officer("BTP").send("DELETE", location, null).status()).isEqualTo(403);
        assertThat(officer("BTP")
                        .post("/api/v1/calendar-feeds", "{\"label\": \"x\", \"agency\": \"BCT\"}")
                        .status())
                .isEqualTo(403);
        assertThat(Api.at(port).as(TrackerTokens.overseer()).get(location).status())
                .isEqualTo(200);
        assertThat(anybody().get("/api/v1/calendar-feeds").status()).isEqualTo(401);
    }

    private String create(String label) {
        var created = officer("BCT").post("/api/v1/calendar-feeds", "{\"label\": \"%s\"}".formatted(label));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json().at("/url").asString();
    }

    private Api anybody() {
        return Api.at(port);
    }

    private Api officer(String agency) {
        return Api.at(port).as(TrackerTokens.officerOf(agency));
    }

    private static String path(String url) {
        return URI.create(url).getPath();
    }

    private String order(String lead, String due) {
        return ordered(lead, "{\"kind\": \"BY_DATE\", \"due\": \"%s\"}".formatted(due));
    }

    private String orderWithout(String lead) {
        return ordered(lead, "{\"kind\": \"NONE\"}");
    }

    private String ordered(String lead, String deadline) {
        var code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        Answer answer =
                Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": %s}
                """.formatted(code, lead, deadline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code;
    }
}
