package vn.gov.directive24.deadline.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.gov.directive24.deadline.TestTask.assertRefused;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

    @Autowired
    MeterRegistry registry;

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

    @Test
    void sendsOnlyWhatAReaderAskedFor() {
        try (var treasury = connect(null, "?agency=BTC&directive=24/CT-TTg&type=assignment-opened,assignment-overdue");
                var provinces = connect(null, "?agency=UBND-TINH")) {
            var task = orderOf("BTC", "P01");

            await().untilAsserted(() -> {
                assertThat(treasury.of(task + ":BTC")).hasSize(1);
                assertThat(provinces.of(task + ":P01")).hasSize(1);
            });
            var started = Api.at(port)
                    .as(TrackerTokens.officerOf("BTC"))
                    .post("/api/v1/assignments/" + task + ":BTC/start", "{}");
            assertThat(started.status()).isEqualTo(200);
            var next = orderOf("BTC");
            await().untilAsserted(() -> assertThat(treasury.of(next + ":BTC")).hasSize(1));

            assertThat(treasury.of(task + ":BTC")).hasSize(1);
            assertThat(treasury.of(task + ":P01")).isEmpty();
            assertThat(provinces.of(task + ":BTC")).isEmpty();
            // A heartbeat tells a reader of few events how far the stream has come.
            await().untilAsserted(() -> assertThat(provinces.lastId()).isEqualTo(treasury.lastId()));
        }
    }

    @Test
    void refusesAFilterThatStandsForNothing() {
        for (var query : List.of("agency=NOBODY", "directive=99/CT-TTg", "type=assignment-forgotten")) {
            try (var stream = connect(null, "?" + query)) {
                assertThat(stream.status()).as(query).isEqualTo(400);
            }
        }
    }

    @Test
    void tellsAReaderWhoseIdIsAheadOfEverything() {
        var ahead = String.join(".", java.util.Collections.nCopies(12, "123456789"));

        try (var stream = connect(ahead)) {
            await().untilAsserted(() -> assertThat(stream.events())
                    .extracting(EventStream.Event::type)
                    .containsExactly("gap"));
            assertThat(stream.events().getFirst().body().at("/reason").asString())
                    .isEqualTo("UNKNOWN_POSITION");
            var task = order();
            await().untilAsserted(() -> assertThat(stream.of(task + ":BTC")).hasSize(1));
        }
    }

    @Test
    void countsItsReaders() {
        try (var stream = connect(null)) {
            assertThat(stream.status()).isEqualTo(200);
            assertThat(registry.get("directive24.feed.clients").gauge().value()).isPositive();
        }
        await().untilAsserted(() -> assertThat(
                        registry.get("directive24.feed.clients").gauge().value())
                .isZero());
    }

    /** One caller cannot take the connections of all; another is served meanwhile. */
    @Test
    void isServedToOneCallerOnlySoManyTimesAtOnce() {
        var token = TrackerTokens.officerOf("BYT");
        var streams = new ArrayList<EventStream>();
        try {
            for (var count = 0; count < 20; count++) {
                streams.add(new EventStream("http://localhost:" + port + "/api/v1/events", token, null));
                assertThat(streams.getLast().status()).isEqualTo(200);
            }
            // A stream that is served has no end to wait for: its status first.
            try (var refused = new EventStream("http://localhost:" + port + "/api/v1/events", token, null)) {
                assertThat(refused.status()).isEqualTo(429);
            }
            var tooMany = Api.at(port).as(token).get("/api/v1/events");
            assertRefused(tooMany, 429, "too-many-streams");
            assertThat(tooMany.json().at("/remedy").asString()).startsWith("Close one");
            assertThat(tooMany.header("Retry-After")).isEqualTo("1");
            assertThat(tooMany.header("RateLimit-Policy")).isEqualTo("\"streams\";q=20");
            assertThat(tooMany.header("RateLimit")).isEqualTo("\"streams\";r=0;t=1");
            try (var another = connect(null)) {
                assertThat(another.status()).isEqualTo(200);
            }

            streams.removeLast().close();
            await().untilAsserted(() -> {
                try (var again = new EventStream("http://localhost:" + port + "/api/v1/events", token, null)) {
                    assertThat(again.status()).isEqualTo(200);
                }
            });
        } finally {
            streams.forEach(EventStream::close);
        }
    }

    private EventStream connect(@org.jspecify.annotations.Nullable String lastEventId, String query) {
        return new EventStream(
                "http://localhost:" + port + "/api/v1/events" + query, TrackerTokens.officerOf("BTC"), lastEventId);
    }

    private EventStream connect(@org.jspecify.annotations.Nullable String lastEventId) {
        return connect(lastEventId, "");
    }

    private String order() {
        return orderOf("BTC");
    }

    private String orderOf(String... lead) {
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
