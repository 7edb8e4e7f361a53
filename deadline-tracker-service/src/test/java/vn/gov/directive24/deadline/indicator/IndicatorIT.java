package vn.gov.directive24.deadline.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.contract.IntegrationEvent;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.biometric.SiteReadinessChangedV1;
import vn.gov.directive24.common.contract.biometric.SiteRegisteredV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.deadline.IndicatorMovedV1;
import vn.gov.directive24.common.contract.deadline.IndicatorReachedV1;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.identity.RelyingSystemMovedV1;
import vn.gov.directive24.common.contract.identity.RelyingSystemRegisteredV1;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.procedure.ProcedureSimplifiedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeAmendedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;
import vn.gov.directive24.deadline.TestClock;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.deadline.violation.ViolationCounts;
import vn.gov.directive24.deadline.violation.ViolationRecord;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.Servers;

/** The other services' events, as they come over Kafka, and the indicators they move. */
@TrackerIT
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IndicatorIT {

    private static final String AIRPORTS = "airports-full-process-biometrics";
    private static final LocalDate DAY = TestClock.START;

    private static final Set<UUID> SENT = new HashSet<>();

    private static KafkaProducer<String, String> producer;

    @LocalServerPort
    int port;

    @Autowired
    ViolationRecord violations;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void createTheOtherServicesTopics() {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", Servers.kafka()));
        for (var topic :
                new String[] {BiometricEvent.TOPIC, RegistryEvent.TOPIC, ProcedureEvent.TOPIC, IdentityEvent.TOPIC}) {
            admin.createOrModifyTopics(org.springframework.kafka.config.TopicBuilder.name(topic)
                    .partitions(Topics.PARTITIONS)
                    .build());
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Servers.kafka()), new StringSerializer(), new StringSerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @Test
    @Order(0)
    void isNotReachedByTheFirstAirportWhateverOrderTheOthersAreHeardOfIn() {
        send(live("A1"), 2);

        await().untilAsserted(() -> {
            assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(1);
            assertThat(indicator(AIRPORTS).at("/denominator").asInt()).isEqualTo(22);
            assertThat(indicator(AIRPORTS).at("/reached").asBoolean()).isFalse();
        });
    }

    @Test
    @Order(1)
    void counts21Of22AirportsAndThenAllOfThem() {
        for (var i = 1; i <= 22; i++) {
            send(new SiteRegisteredV1("A" + i, "AIRPORT", "Cảng", "Airport", "P01", "PLANNED", DAY), 1);
            if (i > 1 && i <= 21) {
                send(live("A" + i), 2);
            }
        }
        await().untilAsserted(() -> {
            assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(21);
            assertThat(indicator(AIRPORTS).at("/denominator").asInt()).isEqualTo(22);
            assertThat(indicator(AIRPORTS).at("/value").asString()).isEqualTo("95.45");
            assertThat(indicator(AIRPORTS).at("/reached").asBoolean()).isFalse();
        });

        send(live("A22"), 2);

        await().untilAsserted(() ->
                assertThat(indicator(AIRPORTS).at("/reached").asBoolean()).isTrue());
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> {
                assertThat(tap.of(AIRPORTS))
                        .filteredOn(e -> e.type().equals(IndicatorMovedV1.TYPE))
                        .hasSize(22);
                assertThat(tap.of(AIRPORTS))
                        .filteredOn(e -> e.type().equals(IndicatorReachedV1.TYPE))
                        .hasSize(1);
                assertThat(tap.of(AIRPORTS).getLast().type()).isEqualTo(IndicatorReachedV1.TYPE);
            });
        }
    }

    @Test
    @Order(2)
    void takesNoNoticeOfARepeatOrOfAnOlderFact() {
        var id = UUID.randomUUID();
        var back = new SiteReadinessChangedV1("A1", "AIRPORT", "Cảng", "Airport", "LIVE", "PILOT", "bảo trì", 22, DAY);
        send(back, 3, id);
        await().untilAsserted(() ->
                assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(21));

        send(live("A1"), 4);
        send(back, 3, id);
        send(back, 3, UUID.randomUUID());
        send(live("A2"), 3);

        await().untilAsserted(() ->
                assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(22));
        awaitThatAllIsTaken();
        assertThat(series(AIRPORTS)).hasSize(24);
        assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(22);
    }

    @Test
    @Order(3)
    void putsWhatItCannotReadAsideAndGoesOn() throws Exception {
        producer.send(new ProducerRecord<>(BiometricEvent.TOPIC, "A3", "not an event"))
                .get();
        var broken = record(live("A3"), 3, UUID.randomUUID());
        producer.send(new ProducerRecord<>(BiometricEvent.TOPIC, null, "A3", "{\"code\": 17", broken.headers()))
                .get();

        send(new SiteReadinessChangedV1("A3", "AIRPORT", "Cảng", "Airport", "LIVE", "PILOT", "bảo trì", 22, DAY), 4);

        await().untilAsserted(() ->
                assertThat(indicator(AIRPORTS).at("/numerator").asInt()).isEqualTo(21));
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", Servers.kafka()))) {
            var partitions = java.util.stream.IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(i -> new org.apache.kafka.common.TopicPartition(BiometricEvent.TOPIC + ".dlt", i))
                    .collect(java.util.stream.Collectors.toMap(
                            p -> p, _ -> org.apache.kafka.clients.admin.OffsetSpec.latest()));
            var dead = admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(end -> end.offset())
                    .sum();
            assertThat(dead).isEqualTo(2);
        }
    }

    @Test
    @Order(4)
    void countsDocumentTypesByHolder() {
        for (var holder : new String[] {"PERSONAL", "ORGANISATION"}) {
            send(
                    new DocumentTypeMovedV1(
                            "SYN-" + holder, "Mẫu", null, holder, "BCA", "PROPOSED", "PLANNED", null, true, DAY),
                    2);
        }

        await().untilAsserted(() -> {
            assertThat(indicator("doc-types-total").at("/numerator").asInt()).isEqualTo(2);
            assertThat(indicator("doc-types-total").at("/synthetic").asInt()).isEqualTo(2);
            assertThat(indicator("doc-types-personal").at("/numerator").asInt()).isEqualTo(1);
            assertThat(indicator("doc-types-organisation").at("/numerator").asInt())
                    .isEqualTo(1);
        });

        send(
                new DocumentTypeAmendedV1(
                        "SYN-ORGANISATION", "Mẫu", null, "PERSONAL", "ORGANISATION", "BCA", "PLANNED", null, true, DAY),
                3);
        await().untilAsserted(() -> {
            assertThat(indicator("doc-types-total").at("/numerator").asInt()).isEqualTo(2);
            assertThat(indicator("doc-types-personal").at("/numerator").asInt()).isEqualTo(2);
            assertThat(indicator("doc-types-organisation").at("/numerator").asInt())
                    .isZero();
        });

        send(
                new DocumentTypeMovedV1(
                        "SYN-PERSONAL", "Mẫu", null, "PERSONAL", "BCA", "PLANNED", "WITHDRAWN", null, true, DAY),
                3);
        await().untilAsserted(() -> assertThat(
                        indicator("doc-types-total").at("/numerator").asInt())
                .isEqualTo(1));
    }

    @Test
    @Order(5)
    void countsProceduresOfTheirProgrammes() {
        send(new ProcedureSimplifiedV1("SYN-1", "BTP", java.util.List.of("VNEID_324", "ONLINE_25"), true, DAY), 4);

        await().untilAsserted(() -> assertThat(indicator("procedures-vneid-replaces-paper")
                        .at("/numerator")
                        .asInt())
                .isEqualTo(1));
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of("procedures-vneid-replaces-paper"))
                    .last()
                    .satisfies(moved ->
                            assertThat(moved.data().at("/synthetic").asLong()).isEqualTo(1)));
        }
        assertThat(indicator("procedures-with-data-source").at("/numerator").isMissingNode())
                .isTrue();
        assertThat(indicator("procedures-taking-vneid-data").at("/numerator").asInt())
                .isEqualTo(1);
    }

    @Test
    @Order(6)
    void countsAnAgencyOnceWhoseProcedureSystemIsConnected() {
        send(connected("SYS-P01-A", "P01"), 2);
        send(connected("SYS-P01-B", "P01"), 2);
        send(connected("SYS-ACV", "ACV"), 2);

        await().untilAsserted(() -> {
            assertThat(indicator("procedure-systems-connected").at("/numerator").asInt())
                    .isEqualTo(1);
            assertThat(indicator("procedure-systems-connected")
                            .at("/denominator")
                            .asInt())
                    .isEqualTo(56);
            assertThat(indicator("procedure-systems-connected").at("/value").asString())
                    .isEqualTo("1.78");
        });
    }

    @Test
    @Order(7)
    void takesNoNoticeOfARepeatWhoeverSendsIt() {
        assertThatRepeatsMoveNothing(
                "doc-types-personal", planned("PLANNED"), planned("WITHDRAWN"), planned("CONNECTING"));
        assertThatRepeatsMoveNothing(
                "procedures-vneid-replaces-paper", simplified(true), simplified(false), simplified(true));
        assertThatRepeatsMoveNothing(
                "procedure-systems-connected", movedTo("CONNECTED"), movedTo("SUSPENDED"), movedTo("CONNECTED"));
    }

    @Test
    @Order(8)
    void countsStationsAndTransportAppsOfThoseRegistered() {
        send(new SiteRegisteredV1("GA-HN", "RAIL_STATION", "Ga Hà Nội", "Hanoi", "P01", "PLANNED", DAY), 1);
        send(new SiteRegisteredV1("BAI-XE", "VEHICLE_PARK", "Bãi đỗ xe", "Park", "P79", "PLANNED", DAY), 1);
        send(
                new SiteReadinessChangedV1(
                        "GA-HN", "RAIL_STATION", "Ga Hà Nội", "Hanoi", "PILOT", "LIVE", "nghiệm thu", 1, DAY),
                2);
        send(new RelyingSystemRegisteredV1("APP-A", "Ứng dụng", "TRANSPORT_APP", "BXD", "REGISTERED", DAY), 1);
        send(new RelyingSystemRegisteredV1("APP-B", "Ứng dụng", "TRANSPORT_APP", "BXD", "REGISTERED", DAY), 1);
        send(
                new RelyingSystemMovedV1(
                        "APP-A", "Ứng dụng", "TRANSPORT_APP", "BXD", "REGISTERED", "CONNECTED", null, DAY),
                2);

        for (var code : new String[] {"stations-and-parks-live", "transport-apps-connected"}) {
            await().untilAsserted(() -> {
                assertThat(indicator(code).at("/numerator").asInt()).isEqualTo(1);
                assertThat(indicator(code).at("/denominator").asInt()).isEqualTo(2);
                assertThat(indicator(code).at("/source").asString()).isEqualTo("MEASURED");
            });
        }
    }

    /** One way, back, both once more, and one way again: three moves, and five if the repeats counted. */
    private void assertThatRepeatsMoveNothing(
            String indicator, IntegrationEvent there, IntegrationEvent back, IntegrationEvent thereAgain) {
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            var before = movesIn(tap, indicator);
            var first = UUID.randomUUID();
            var second = UUID.randomUUID();
            send(there, 2, first);
            send(back, 3, second);
            send(there, 2, first);
            send(back, 3, second);
            send(there, 2, UUID.randomUUID());
            send(thereAgain, 4);

            assertThat(movesIn(tap, indicator)).isEqualTo(before + 3);
        }
    }

    /** All of them: the tracker has taken everything that was sent, and the tap has read what came of it. */
    private long movesIn(EventTap tap, String indicator) {
        awaitThatAllIsTaken();
        await().untilAsserted(() -> assertThat(tap.of(indicator)).hasSize(eventsOf(indicator)));
        return tap.of(indicator).stream()
                .filter(event -> event.type().equals(IndicatorMovedV1.TYPE))
                .count();
    }

    /** An event is remembered in the transaction of its effect, and those of one key are taken in their order. */
    private void awaitThatAllIsTaken() {
        await().atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(jdbc.sql("select event_id from inbox_message where event_id in (:sent)")
                                .param("sent", SENT)
                                .query(UUID.class)
                                .list())
                        .containsExactlyInAnyOrderElementsOf(SENT));
    }

    private int eventsOf(String indicator) {
        return jdbc.sql("select last_sequence from event_sequence where topic = :topic and message_key = :key")
                .param("topic", DeadlineEvent.TOPIC)
                .param("key", indicator)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private static DocumentTypeMovedV1 planned(String status) {
        return new DocumentTypeMovedV1(
                "SYN-REPEATED", "Mẫu", null, "PERSONAL", "BCA", "PROPOSED", status, null, true, DAY);
    }

    /** In a year that no other test looks at, since whether violations are measured shows in every score from then on. */
    @Test
    @Order(99)
    void countsAReportThatWasUpheldOnceHoweverOftenItIsHeardOf() {
        var day = LocalDate.of(2099, 3, 5);
        var receipt = "PA-TEST-0001";
        var upheld = new ViolationDecidedV1(
                receipt, "P01", "AGENCY", "1.001193", "KHAI-SINH", "COPY", "UPHELD", day, day.plusDays(20));
        var id = UUID.randomUUID();
        send(new ViolationReportedV1(receipt, "P01", "AGENCY", null, "KHAI-SINH", "COPY", "FORBIDDEN", day, day), 1);
        send(upheld, 2, id);
        send(upheld, 2, id);
        send(upheld, 2);
        send(new ViolationDecidedV1("PA-TEST-0002", "P01", "AGENCY", null, null, null, "REJECTED", day, day), 1);
        send(new ViolationDecidedV1("PA-TEST-0003", "NHNN", "NON_STATE", null, null, "COPY", "UPHELD", day, day), 1);

        await().untilAsserted(() -> assertThat(receipts()).contains("PA-TEST-0001", "PA-TEST-0002", "PA-TEST-0003"));
        await().untilAsserted(() -> assertThat(
                        violations.upheld(LocalDate.of(2099, 3, 1), LocalDate.of(2099, 3, 31), DAY))
                .isEqualTo(new ViolationCounts(
                        true, java.util.List.of(new ViolationCounts.Upheld("P01", "KHAI-SINH", 1)))));
        assertThat(counted("integrated-papers-requested")).isEqualTo(1);
        assertThat(counted("copies-requested-of-listed-papers")).isEqualTo(1);
        assertThat(violations.upheld(DAY, DAY, DAY)).isEqualTo(ViolationCounts.NOT_MEASURED);
        assertThat(violations.upheld(LocalDate.of(2099, 3, 1), LocalDate.of(2099, 3, 31), DAY.minusDays(1)))
                .as("what was known the day before")
                .isEqualTo(ViolationCounts.NOT_MEASURED);
        awaitThatAllIsTaken();
        assertThat(jdbc.sql("select count(*) from violation_version where receipt = :receipt")
                        .param("receipt", receipt)
                        .query(Long.class)
                        .single())
                .as("reported, and decided")
                .isEqualTo(2);
    }

    private long counted(String code) {
        return jdbc.sql("select numerator from indicator where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
    }

    private java.util.List<String> receipts() {
        return jdbc.sql("select receipt from violation_version")
                .query(String.class)
                .list();
    }

    private static ProcedureSimplifiedV1 simplified(boolean synthetic) {
        return new ProcedureSimplifiedV1("SYN-REPEATED", "BTP", java.util.List.of("VNEID_324"), synthetic, DAY);
    }

    private static RelyingSystemMovedV1 movedTo(String status) {
        return new RelyingSystemMovedV1(
                "SYS-REPEATED", "Hệ thống", "PROCEDURE_SYSTEM", "P79", "REGISTERED", status, null, DAY);
    }

    private static RelyingSystemMovedV1 connected(String code, String owner) {
        return new RelyingSystemMovedV1(
                code, "Hệ thống", "PROCEDURE_SYSTEM", owner, "REGISTERED", "CONNECTED", null, DAY);
    }

    private static SiteReadinessChangedV1 live(String code) {
        return new SiteReadinessChangedV1(code, "AIRPORT", "Cảng", "Airport", "PILOT", "LIVE", "nghiệm thu", 22, DAY);
    }

    private static void send(IntegrationEvent event, long sequence) {
        send(event, sequence, UUID.randomUUID());
    }

    private static void send(IntegrationEvent event, long sequence, UUID id) {
        SENT.add(id);
        var _ = producer.send(record(event, sequence, id));
    }

    private static ProducerRecord<String, String> record(IntegrationEvent event, long sequence, UUID id) {
        var message = new ProducerRecord<>(event.topic(), event.key(), EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_type",
                        event.type(),
                        "ce_source",
                        "/test",
                        "ce_sequence",
                        Long.toString(sequence),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private JsonNode indicator(String code) {
        return officer().get("/api/v1/indicators/" + code).json().at("/indicator");
    }

    private java.util.List<String> series(String code) {
        return officer().get("/api/v1/indicators/" + code).json().at("/series").findValuesAsString("day");
    }

    private Api officer() {
        return Api.at(port).as(TrackerTokens.officerOf("BTC"));
    }
}
