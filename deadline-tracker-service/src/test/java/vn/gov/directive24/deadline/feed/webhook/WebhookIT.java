package vn.gov.directive24.deadline.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;

@TrackerIT
class WebhookIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void postsWhatAnEndpointAskedForSignedAsItWasToldOnce() {
        try (var receiver = new Receiver(Receiver.status(204))) {
            var endpoint = register(receiver.url(), "\"agencies\": [\"BTC\"], \"types\": [\"assignment-opened\"]");

            var task = order("BTC", "BCA");

            patiently()
                    .untilAsserted(
                            () -> assertThat(receiver.about(task + ":BTC")).hasSize(1));
            var call = receiver.about(task + ":BTC").getFirst();
            assertThat(call.isSignedWith(endpoint.secret())).isTrue();
            assertThat(call.isSignedWith("whsec_" + "A".repeat(43) + "=")).isFalse();
            assertThat(Long.parseLong(call.timestamp()))
                    .isBetween(System.currentTimeMillis() / 1_000 - 60, System.currentTimeMillis() / 1_000 + 1);
            assertThat(call.json().at("/type").asString()).isEqualTo(AssignmentOpenedV1.TYPE);
            assertThat(call.json().at("/timestamp").asString()).startsWith("2025-10-15T03:00");
            assertThat(call.json().at("/sequence").asLong()).isEqualTo(1);
            assertThat(call.json().at("/data/agency").asString()).isEqualTo("BTC");
            patiently()
                    .untilAsserted(() -> assertThat(delivery(endpoint, call.id())
                                    .at("/delivery/status")
                                    .asString())
                            .isEqualTo("DELIVERED"));
            assertThat(receiver.about(task + ":BCA")).isEmpty();
            assertThat(receiver.about(task + ":BTC")).hasSize(1);
        }
    }

    @Test
    void delaysNobodyForAReceiverThatHangs() {
        try (var hanging = new Receiver(Receiver.never());
                var good = new Receiver(Receiver.status(200))) {
            var stuck = register(hanging.url(), started("BXD"));
            register(good.url(), started("BXD"));

            for (int count = 0; count < 6; count++) {
                start("BXD");
            }

            patiently().untilAsserted(() -> assertThat(good.calls()).hasSize(6));
            assertThat(underWay(stuck)).isLessThanOrEqualTo(4);
            patiently()
                    .untilAsserted(
                            () -> assertThat(deliveries(stuck, "").at("/items").toString())
                                    .contains("No answer within 1 s."));
            assertThat(deliveries(stuck, "?status=DELIVERED")
                            .at("/page/totalItems")
                            .asInt())
                    .isZero();
            remove(stuck);
        }
    }

    @Test
    void triesAgainWithTheSameIdAndASignatureOfItsOwn() {
        try (var receiver = new Receiver(Receiver.firstThen(500, 200))) {
            var endpoint = register(receiver.url(), started("BKHCN"));
            var task = start("BKHCN");

            patiently()
                    .untilAsserted(() -> assertThat(deliveries(endpoint, "?status=DELIVERED")
                                    .at("/page/totalItems")
                                    .asInt())
                            .isEqualTo(1));
            var calls = receiver.about(task + ":BKHCN");
            assertThat(calls).hasSizeGreaterThan(1).allMatch(call -> call.isSignedWith(endpoint.secret()));
            assertThat(calls)
                    .extracting(Receiver.Call::id)
                    .containsOnly(calls.getFirst().id());
            var log = delivery(endpoint, calls.getFirst().id()).at("/log");
            assertThat(log.at("/0/httpStatus").asInt()).isEqualTo(500);
            assertThat(log.at("/0/failure").asString()).isEqualTo("HTTP 500");
            assertThat(log.get(log.size() - 1).at("/httpStatus").asInt()).isEqualTo(200);
        }
    }

    @Test
    void givesUpAfterTheLastAttemptAndReplaysByHand() {
        try (var receiver = new Receiver(Receiver.status(302))) {
            var endpoint = register(receiver.url(), started("P79"));
            var task = start("P79");
            patiently()
                    .untilAsserted(() -> assertThat(deliveries(endpoint, "?status=FAILED")
                                    .at("/page/totalItems")
                                    .asInt())
                            .isEqualTo(1));
            var calls = receiver.about(task + ":P79");
            assertThat(calls).as("first attempt and two more").hasSize(3);
            assertThat(calls)
                    .as("redirects are not followed")
                    .extracting(Receiver.Call::path)
                    .containsOnly("/hook");
            receiver.answer(Receiver.status(200));

            var id = calls.getFirst().id();
            var replay = officer().post(endpoint.path() + "/deliveries/" + id + "/replay", "{}");

            assertThat(replay.status()).as(replay.body()).isEqualTo(202);
            patiently()
                    .untilAsserted(() -> assertThat(delivery(endpoint, id)
                                    .at("/delivery/status")
                                    .asString())
                            .isEqualTo("DELIVERED"));
            assertThat(receiver.calls())
                    .hasSize(4)
                    .extracting(Receiver.Call::id)
                    .containsOnly(id);
        }
    }

    @Test
    void disablesAnEndpointThatIsGoneAndHoldsWhatCameMeanwhile() {
        try (var receiver = new Receiver(Receiver.status(410))) {
            var endpoint = register(receiver.url(), started("P01"));
            start("P01");
            patiently()
                    .untilAsserted(() -> assertThat(
                                    show(endpoint).json().at("/disabledReason").asString(""))
                            .isEqualTo("GONE"));
            var missed = start("P01");
            patiently()
                    .untilAsserted(() -> assertThat(deliveries(endpoint, "?status=HELD")
                                    .at("/page/totalItems")
                                    .asInt())
                            .isEqualTo(1));
            assertThat(officer().post(endpoint.path() + "/test", "{}").status()).isEqualTo(409);
            receiver.answer(Receiver.status(200));

            var enabled = officer().post(endpoint.path() + "/enable", "{}");
            assertThat(enabled.json().at("/status").asString()).isEqualTo("ENABLED");
            assertThat(receiver.about(missed + ":P01")).isEmpty();
            var replay = officer()
                    .post(endpoint.path() + "/replay", "{\"from\": \"2025-01-01T00:00:00Z\", \"status\": \"HELD\"}");

            assertThat(replay.json().at("/messages").asInt()).as(replay.body()).isEqualTo(1);
            patiently()
                    .untilAsserted(
                            () -> assertThat(receiver.about(missed + ":P01")).hasSize(1));
        }
    }

    @Test
    void saysThatAReceiverRefusesTheConnection() {
        var gone = new Receiver(Receiver.status(200));
        var url = gone.url();
        gone.close();
        var endpoint = register(url, "\"types\": [\"assignment-returned\"]");

        var ping = officer().post(endpoint.path() + "/test", "{}");

        assertThat(ping.status()).as(ping.body()).isEqualTo(202);
        var id = ping.json().at("/webhookId").asString();
        patiently()
                .untilAsserted(() -> assertThat(delivery(endpoint, id)
                                .at("/delivery/lastFailure")
                                .asString(""))
                        .isEqualTo("The connection was refused or could not be made in time."));
    }

    @Test
    void signsWithBothSecretsUntilTheOverlapEnds() {
        try (var receiver = new Receiver(Receiver.status(200))) {
            var endpoint = register(receiver.url(), "\"types\": [\"assignment-returned\"]");
            var rotated = officer().post(endpoint.path() + "/secret-rotation", "{}");
            var next = rotated.json().at("/secret").asString();
            assertThat(next).startsWith("whsec_").isNotEqualTo(endpoint.secret());

            officer().post(endpoint.path() + "/test", "{}");
            patiently().untilAsserted(() -> assertThat(receiver.calls()).hasSize(1));
            assertThat(receiver.calls().getFirst().isSignedWith(next)).isTrue();
            assertThat(receiver.calls().getFirst().isSignedWith(endpoint.secret()))
                    .isTrue();

            var last = officer()
                    .post(endpoint.path() + "/secret-rotation", "{\"overlapHours\": 0}")
                    .json()
                    .at("/secret")
                    .asString();
            officer().post(endpoint.path() + "/test", "{}");
            patiently().untilAsserted(() -> assertThat(receiver.calls()).hasSize(2));
            assertThat(receiver.calls().getLast().isSignedWith(last)).isTrue();
            assertThat(receiver.calls().getLast().isSignedWith(next)).isFalse();
        }
    }

    @Test
    void tellsTheSecretOnceAndKeepsItEncrypted() {
        var keyed = officer().with("Idempotency-Key", UUID.randomUUID().toString());
        var body = "{\"url\": \"http://localhost:9/hook\", \"types\": [\"assignment-returned\"]}";
        var first = keyed.post("/api/v1/webhooks", body);
        var again = keyed.post("/api/v1/webhooks", body);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        var secret = first.json().at("/secret").asString();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEmpty();
        assertThat(officer().get(first.header("Location")).body()).doesNotContain("whsec_", secret.substring(6));
        var id = first.json().at("/endpoint/id").asString();
        var stored = jdbc.sql("select secret from webhook_endpoint where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
        assertThat(stored).hasSizeGreaterThan(32 + 16);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(
                        new String(Base64.getDecoder().decode(secret.substring(6)), StandardCharsets.ISO_8859_1));
        var logged = jdbc.sql("select count(*) from audit_entry where detail like '%whsec_%'")
                .query(Long.class)
                .single();
        assertThat(logged).isZero();
    }

    @Test
    void sendsWhatAnInstanceHadInHandWhenItDied() {
        try (var receiver = new Receiver(Receiver.status(200))) {
            var endpoint = register(receiver.url(), "\"types\": [\"assignment-returned\"]");
            jdbc.sql("""
                            insert into webhook_delivery (endpoint, message, type, event_key, body, status, attempts,
                                                          next_attempt_at, claimed_until)
                            values (:endpoint, 'msg_orphan', 'type', 'key', '{}', 'PENDING', 0,
                                    now() - interval '1 minute', now() + interval '1 second')
                            """).param("endpoint", endpoint.id()).update();

            patiently()
                    .untilAsserted(() -> assertThat(receiver.calls())
                            .extracting(Receiver.Call::id)
                            .containsExactly("msg_orphan"));
        }
    }

    @Test
    void refusesAddressesThatAreNotForTheWorld() {
        for (var url : java.util.List.of(
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/hook",
                "http://8.8.8.8/hook",
                "ftp://example.com/hook",
                "https://user:pass@8.8.8.8/hook",
                "https://",
                "no address")) {
            var answer = officer().post("/api/v1/webhooks", "{\"url\": \"%s\"}".formatted(url));
            assertThat(answer.status()).as(url).isEqualTo(422);
            assertThat(answer.json().at("/type").asString()).isEqualTo("/problems/webhook-url-refused");
        }
        var unknown = officer()
                .post("/api/v1/webhooks", "{\"url\": \"https://8.8.8.8/\", \"types\": [\"assignment-forgotten\"]}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/types");
    }

    @Test
    void keepsAnAgencysEndpointsFromOthers() {
        var endpoint = register("http://localhost:9/hook", "\"types\": [\"assignment-returned\"]");
        var other = Api.at(port).as(TrackerTokens.officerOf("BCT"));

        assertThat(other.get(endpoint.path()).status()).isEqualTo(403);
        assertThat(other.get(endpoint.path() + "/deliveries").status()).isEqualTo(403);
        assertThat(other.post(endpoint.path() + "/secret-rotation", "{}").status())
                .isEqualTo(403);
        assertThat(other.get("/api/v1/webhooks").json().at("/items").toString()).doesNotContain(endpoint.id());
        assertThat(Api.at(port)
                        .as(TrackerTokens.overseer())
                        .get(endpoint.path())
                        .status())
                .isEqualTo(200);
        var stale = officer().with("If-Match", "\"17\"").send("DELETE", endpoint.path(), null);
        assertThat(stale.status()).isEqualTo(409);
        remove(endpoint);
        assertThat(show(endpoint).status()).isEqualTo(404);
    }

    /** A service that has just started has everything the catalogue announced to read first. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private record Endpoint(String id, String secret) {
        String path() {
            return "/api/v1/webhooks/" + id;
        }
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }

    private Endpoint register(String url, String filter) {
        var answer = officer().post("/api/v1/webhooks", "{\"url\": \"%s\", %s}".formatted(url, filter));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return new Endpoint(
                answer.json().at("/endpoint/id").asString(),
                answer.json().at("/secret").asString());
    }

    private long underWay(Endpoint endpoint) {
        return jdbc.sql("select count(*) from webhook_delivery where endpoint = :id and claimed_until >= now()")
                .param("id", endpoint.id())
                .query(Long.class)
                .single();
    }

    private void remove(Endpoint endpoint) {
        assertThat(officer().send("DELETE", endpoint.path(), null).status()).isEqualTo(204);
    }

    private Answer show(Endpoint endpoint) {
        return officer().get(endpoint.path());
    }

    private JsonNode deliveries(Endpoint endpoint, String query) {
        return officer().get(endpoint.path() + "/deliveries" + query).json();
    }

    private JsonNode delivery(Endpoint endpoint, String id) {
        return officer().get(endpoint.path() + "/deliveries/" + id).json();
    }

    /** Something that no other test does for these agencies. */
    private static String started(String agency) {
        return "\"agencies\": [\"%s\"], \"types\": [\"assignment-started\"]".formatted(agency);
    }

    private String start(String agency) {
        var task = order(agency);
        var started = Api.at(port)
                .as(TrackerTokens.officerOf(agency))
                .post("/api/v1/assignments/" + task + ":" + agency + "/start", "{}");
        assertThat(started.status()).as(started.body()).isEqualTo(200);
        return task;
    }

    private String order(String... lead) {
        var code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["%s"], "deadline": {"kind": "NONE"}}
                """.formatted(
                        code, String.join("\", \"", lead)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code;
    }
}
