package vn.gov.directive24.deadline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventStream;

@TrackerIT
class EventFeedIT {

    @LocalServerPort
    int port;

    @Test
    void showsWhatHappensAsItHappens() {
        try (var stream = connect(null)) {
            var task = order();

            await().untilAsserted(() -> assertThat(stream.of(task + ":BTC")).hasSize(1));
            var opened = stream.of(task + ":BTC").getFirst();
            assertThat(opened.type()).isEqualTo(AssignmentOpenedV1.TYPE);
            assertThat(opened.sequence()).isEqualTo(1);
            assertThat(opened.data().at("/agency").asString()).isEqualTo("BTC");
        }
    }

    @Test
    void goesOnBehindTheLastEventThatWasSeen() {
        String last;
        String before;
        try (var stream = connect(null)) {
            before = order();
            await().untilAsserted(() -> assertThat(stream.of(before + ":BTC")).hasSize(1));
            last = stream.lastId();
        }
        var missed = order();
        var missedToo = order();

        try (var stream = connect(last)) {
            await().untilAsserted(() -> {
                assertThat(stream.of(missed + ":BTC")).hasSize(1);
                assertThat(stream.of(missedToo + ":BTC")).hasSize(1);
            });
            var live = order();
            await().untilAsserted(() -> assertThat(stream.of(live + ":BTC")).hasSize(1));
            assertThat(stream.of(before + ":BTC")).isEmpty();
            assertThat(stream.of(missed + ":BTC")).hasSize(1);
        }
    }

    @Test
    void replaysEverythingFromTheBeginning() {
        var task = order();
        var beginning = String.join(".", java.util.Collections.nCopies(12, "0"));

        try (var stream = connect(beginning)) {
            await().untilAsserted(() -> assertThat(stream.of(task + ":BTC")).hasSize(1));
            assertThat(stream.of("CT24-document-integration-02:BCA")).isNotEmpty();
            assertThat(stream.events()).doesNotHaveDuplicates();
        }
    }

    @Test
    void refusesAnIdOfAnotherStream() {
        try (var stream = connect("yesterday")) {
            assertThat(stream.status()).isEqualTo(400);
        }
    }

    private EventStream connect(@org.jspecify.annotations.Nullable String lastEventId) {
        return new EventStream(
                "http://localhost:" + port + "/api/v1/events", TrackerTokens.officerOf("BTC"), lastEventId);
    }

    private String order() {
        var code = "TEST-" + UUID.randomUUID().toString().substring(0, 8);
        var answer = Api.at(port).as(TrackerTokens.overseer()).post("/api/v1/tasks", """
                {"directive": "24/CT-TTg", "code": "%s", "section": "test", "titleVi": "Nhiệm vụ thử",
                 "modality": "MANDATORY", "lead": ["BTC"], "deadline": {"kind": "NONE"}}
                """.formatted(code));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return code;
    }
}
