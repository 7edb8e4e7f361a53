package vn.gov.directive24.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.EventStream;
import vn.gov.directive24.testing.EventTap;

/**
 * The story of the platform, told through its doors only: HTTP, server-sent events and Kafka.
 *
 * <p>The README's tour walks the same way.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedPlatform.class)
@Order(2)
class StoryIT {

    private static final String DEADLINE_EVENTS = "directive24.deadline.events";
    private static final String AIRPORT_EVENTS = "directive24.biometric.events";
    private static final String AIRPORTS = "airports-full-process-biometrics";
    private static final String AIRPORTS_TASK = "CT24-biometrics-transport-01:BCA";
    private static final String LAST_AIRPORT = "CAH";

    private Platform platform;
    private EventStream stream;

    @BeforeAll
    void watchFromTheFifteenthOfOctober(Platform shared) {
        platform = shared;
        stream = new EventStream(url(PlatformService.DEADLINE) + "/api/v1/events", platform.token("vpcp"), null);
        assertThat(stream.status()).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        if (stream != null) {
            stream.close();
        }
    }

    @Test
    @Order(1)
    void twentyOneAirportsOfTwentyTwoAreLive() {
        var airports = as("bca", PlatformService.BIOMETRIC)
                .get("/api/v1/sites?kind=AIRPORT&size=100")
                .json()
                .at("/items")
                .findValuesAsString("code");
        assertThat(airports).hasSize(22).contains(LAST_AIRPORT);

        airports.stream().filter(airport -> !airport.equals(LAST_AIRPORT)).forEach(this::goLive);

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(21);
            assertThat(indicator(AIRPORTS).at("/denominator").asInt()).isEqualTo(22);
        });
        var task = tracker("vpcp")
                .get("/api/v1/tasks/CT24-biometrics-transport-01")
                .json();
        assertThat(task.at("/deadline/due").asString()).isEqualTo("2025-10-31");
        assertThat(task.at("/status").asString()).isEqualTo("OPEN_IN_TIME");
    }

    @Test
    @Order(2)
    void theLastAirportReachesTheTargetAndTheTaskIsDoneOnTime() {
        goLive(LAST_AIRPORT);
        await().untilAsserted(() ->
                assertThat(indicator(AIRPORTS).at("/reached").asBoolean()).isTrue());

        var submitted =
                tracker("bca").post("/api/v1/assignments/" + AIRPORTS_TASK + "/submission", """
                {"narrative": "22/22 cảng hàng không vận hành toàn trình", "indicator": "%s"}
                """.formatted(AIRPORTS));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        assertThat(submitted.json().at("/evidence/indicatorValue").asString()).isEqualTo("22 of 22");

        var accepted = tracker("vpcp").post("/api/v1/assignments/" + AIRPORTS_TASK + "/acceptance", "{}");
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(200);
        assertThat(accepted.json().at("/state").asString()).isEqualTo("DONE_ON_TIME");
    }

    @Test
    @Order(3)
    void dashboardsSeeItInOrderOnKafkaAndOnTheStream() {
        var expected = List.of(
                "vn.gov.directive24.deadline.assignment-submitted.v1",
                "vn.gov.directive24.deadline.assignment-accepted.v1");
        await().untilAsserted(() -> {
            assertThat(stream.of(AIRPORTS_TASK))
                    .extracting(EventStream.Event::type)
                    // The start's own events may still be on their way when the stream begins.
                    .filteredOn(type -> !type.endsWith(".assignment-opened.v1"))
                    .containsExactlyElementsOf(expected);
            assertThat(stream.of(AIRPORTS))
                    .last()
                    .extracting(EventStream.Event::type)
                    .isEqualTo("vn.gov.directive24.deadline.indicator-reached.v1");
        });

        try (var tap = new EventTap(platform.kafka(), DEADLINE_EVENTS)) {
            await().untilAsserted(() -> assertThat(tap.of(AIRPORTS_TASK)).hasSize(3));
            assertThat(tap.of(AIRPORTS_TASK))
                    .extracting(EventTap.Event::sequence)
                    .containsExactly(1L, 2L, 3L);
            var moves = tap.of(AIRPORTS);
            assertThat(moves).extracting(EventTap.Event::sequence).isSorted().doesNotHaveDuplicates();
            assertThat(moves.getLast().sequence()).isEqualTo(moves.size());
        }
    }

    @Test
    @Order(4)
    void anIntegratedPaperLetsAnOfficerCutAComponent() {
        assertThat(as("registry", PlatformService.REGISTRY)
                        .post("/api/v1/document-types", """
                        {"code": "SYN-GIAY-1", "nameVi": "Giấy tờ mẫu số 1", "holder": "PERSONAL",
                         "managingAgency": "BTP", "synthetic": true}
                        """)
                        .status())
                .isEqualTo(201);
        assertThat(as("procedure", PlatformService.PROCEDURE)
                        .post("/api/v1/procedures", """
                        {"code": "9.000001", "name": "Thủ tục mẫu số 1", "agency": "BTP",
                         "programmes": ["VNEID_324"], "synthetic": true,
                         "components": [{"name": "Tờ khai", "originalCopies": 1},
                                        {"name": "Giấy tờ mẫu số 1", "photocopies": 1, "documentType": "SYN-GIAY-1"}]}
                        """)
                        .status())
                .isEqualTo(201);

        assertThat(as("registry", PlatformService.REGISTRY)
                        .post("/api/v1/document-types/SYN-GIAY-1/quality/measurements", """
                        {"rates": {"CORRECT": 99.5, "COMPLETE": 98, "CLEAN": 100, "LIVE": 97, "CONSISTENT": 99, "SHARED": 96},
                         "method": "đối soát mẫu với sổ gốc", "evidence": "Biên bản số 1/BB-MẪU"}
                        """)
                        .status())
                .isEqualTo(200);
        for (var status : List.of("PLANNED", "CONNECTING", "INTEGRATED")) {
            assertThat(as("registry", PlatformService.REGISTRY)
                            .post("/api/v1/document-types/SYN-GIAY-1/status", "{\"status\": \"%s\"}".formatted(status))
                            .status())
                    .isEqualTo(200);
        }
        await().untilAsserted(
                        () -> assertThat(component().at("/status").asString()).isEqualTo("CANDIDATE"));

        var cut = as("procedure", PlatformService.PROCEDURE).post("/api/v1/procedures/9.000001/components/2/cut", """
                {"legalReference": "Quyết định số 1/QĐ-MẪU"}
                """);
        assertThat(cut.status()).as(cut.body()).isEqualTo(200);
        assertThat(component().at("/status").asString()).isEqualTo("CUT");
        await().untilAsserted(() -> {
            assertThat(indicator("procedures-vneid-replaces-paper")
                            .at("/numerator")
                            .asInt())
                    .isEqualTo(1);
            assertThat(indicator("procedures-vneid-replaces-paper")
                            .at("/synthetic")
                            .asInt())
                    .isEqualTo(1);
            assertThat(indicator("doc-types-total").at("/numerator").asInt()).isEqualTo(1);
        });
    }

    @Test
    @Order(5)
    void aMinistryConnectsItsProcedureSystem() {
        assertThat(as("btc", PlatformService.IDENTITY)
                        .post("/api/v1/relying-systems", """
                        {"code": "PROCEDURES-BTC", "name": "Hệ thống TTHC Bộ Tài chính", "kind": "PROCEDURE_SYSTEM",
                         "ownerAgency": "BTC"}
                        """)
                        .status())
                .isEqualTo(201);
        assertThat(as("bca", PlatformService.IDENTITY)
                        .post("/api/v1/relying-systems/PROCEDURES-BTC/status", "{\"status\": \"CONNECTED\"}")
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(indicator("procedure-systems-connected")
                        .at("/numerator")
                        .asInt())
                .isEqualTo(1));
    }

    @Test
    @Order(6)
    void whatWasDueInOctoberAndIsOpenIsOverdueOnceEach() {
        var open = tracker("vpcp")
                .get("/api/v1/assignments?state=OPEN_IN_TIME&dueFrom=2025-10-15&dueTo=2025-10-31&size=1000")
                .json()
                .at("/items")
                .findValuesAsString("id");
        assertThat(open).isNotEmpty().doesNotContain(AIRPORTS_TASK);

        assertThat(Api.at(platform.ports().sandbox())
                        .as(platform.token("admin"))
                        .put("/sandbox/clock", "{\"date\": \"2025-11-01\"}")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(open)
                        .allSatisfy(id -> assertThat(breachesOnStream(id)).isEqualTo(1)));
        assertThat(breachesOnStream(AIRPORTS_TASK)).isZero();
        var overdue = tracker("vpcp")
                .get("/api/v1/assignments?state=OPEN_OVERDUE&dueFrom=2025-10-15&dueTo=2025-10-31&size=1000")
                .json()
                .at("/items")
                .findValuesAsString("id");
        assertThat(overdue).containsExactlyInAnyOrderElementsOf(open);
        try (var tap = new EventTap(platform.kafka(), DEADLINE_EVENTS)) {
            await().untilAsserted(() -> assertThat(tap.all().stream()
                            .filter(event -> event.type().endsWith(".assignment-overdue.v1"))
                            .map(EventTap.Event::key)
                            .toList())
                    .doesNotHaveDuplicates()
                    .containsAll(open));
        }
    }

    @Test
    @Order(7)
    void theSummaryTellsBothDays() {
        var before = tracker("vpcp")
                .get("/api/v1/summary?directive=24/CT-TTg&asOf=2025-10-31")
                .json();
        var after = tracker("vpcp").get("/api/v1/summary?directive=24/CT-TTg").json();

        assertThat(before.at("/tasks").asInt()).isEqualTo(46);
        assertThat(before.at("/states/doneOnTime").asInt()).isEqualTo(1);
        assertThat(after.at("/asOf").asString()).isEqualTo("2025-11-01");
        assertThat(after.at("/states/openOverdue").asInt())
                .isGreaterThan(before.at("/states/openOverdue").asInt());
        for (var summary : List.of(before, after)) {
            var states = summary.at("/states");
            assertThat(states.at("/doneOnTime").asInt()
                            + states.at("/doneLate").asInt()
                            + states.at("/openInTime").asInt()
                            + states.at("/openOverdue").asInt())
                    .isEqualTo(summary.at("/assignments").asInt());
        }
    }

    @Test
    @Order(8)
    void anEventThatIsDeliveredAgainMovesNothing() throws ExecutionException, InterruptedException {
        try (var tap = new EventTap(platform.kafka(), AIRPORT_EVENTS);
                var kafka = Admin.create(Map.of("bootstrap.servers", platform.kafka()))) {
            await().untilAsserted(() -> assertThat(tap.of(LAST_AIRPORT)).hasSize(4));

            var repeated = send(tap.of(LAST_AIRPORT).get(2));

            await().untilAsserted(
                            () -> assertThat(readByTheTracker(kafka, repeated)).isGreaterThan(repeated.offset()));
            assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(22);
        }
    }

    private static long readByTheTracker(Admin kafka, RecordMetadata record)
            throws ExecutionException, InterruptedException {
        var committed = kafka.listConsumerGroupOffsets("deadline-tracker-service")
                .partitionsToOffsetAndMetadata()
                .get()
                .get(new TopicPartition(record.topic(), record.partition()));
        return committed == null ? 0 : committed.offset();
    }

    private RecordMetadata send(EventTap.Event event) throws ExecutionException, InterruptedException {
        var message =
                new ProducerRecord<>(AIRPORT_EVENTS, event.key(), event.data().toString());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka()), new StringSerializer(), new StringSerializer())) {
            return producer.send(message).get();
        }
    }

    private void goLive(String airport) {
        for (var readiness : List.of("EQUIPPED", "PILOT", "LIVE")) {
            Answer moved = as("bca", PlatformService.BIOMETRIC)
                    .post("/api/v1/sites/" + airport + "/readiness", """
                            {"readiness": "%s", "evidence": "Biên bản nghiệm thu %s"}
                            """.formatted(readiness, airport));
            assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        }
    }

    private long breachesOnStream(String assignment) {
        return stream.of(assignment).stream()
                .filter(event -> event.type().endsWith(".assignment-overdue.v1"))
                .count();
    }

    private JsonNode component() {
        return as("procedure", PlatformService.PROCEDURE)
                .get("/api/v1/procedures/9.000001")
                .json()
                .at("/components/1");
    }

    private JsonNode indicator(String code) {
        return tracker("vpcp").get("/api/v1/indicators/" + code).json().at("/indicator");
    }

    private Api tracker(String user) {
        return as(user, PlatformService.DEADLINE);
    }

    private Api as(String user, PlatformService service) {
        return Api.at(platform.ports().of(service)).as(platform.token(user));
    }

    private String url(PlatformService service) {
        return platform.url(service);
    }
}
