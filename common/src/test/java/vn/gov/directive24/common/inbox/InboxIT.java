package vn.gov.directive24.common.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.testapp.Mishaps;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TestListener;
import vn.gov.directive24.common.testapp.TestappIT;
import vn.gov.directive24.common.testapp.TopicReader;

@TestappIT
class InboxIT {

    private static final String DEAD_LETTERS = TestListener.TOPIC + ".dlt";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Mishaps mishaps;

    @Autowired
    MeterRegistry meters;

    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka()), new StringSerializer(), new StringSerializer());
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void stopProducing() {
        producer.close();
    }

    @Test
    void handlesAnEventOnce() {
        var repeats = count("duplicates");
        var first = event(1);

        send(first, first, event(2), first);

        awaitHandled(1, 2);
        await().until(() -> count("duplicates") == repeats + 2);
        assertThat(handled()).containsExactly(1L, 2L);
    }

    @Test
    void dropsARepeatThatClaimsToBeNewer() {
        var first = event(1);
        var repeat = event(2);
        repeat.headers().remove("ce_id").add(first.headers().lastHeader("ce_id"));

        send(first, repeat, event(3));

        awaitHandled(1, 3);
        assertThat(handled()).containsExactly(1L, 3L);
    }

    @Test
    void dropsAnEventThatIsOlderThanOneItHandled() {
        var repeats = count("duplicates");
        var gaps = count("gaps");

        send(event(1), event(2), event(2), event(1), event(3));

        awaitHandled(1, 2, 3);
        assertThat(handled()).containsExactly(1L, 2L, 3L);
        assertThat(count("duplicates")).isEqualTo(repeats + 2);
        assertThat(count("gaps")).isEqualTo(gaps);
    }

    @Test
    void handlesAnEventBehindAGapAndCountsTheGap() {
        var gaps = count("gaps");

        send(event(1), event(4), event(5));

        awaitHandled(1, 4, 5);
        assertThat(count("gaps")).isEqualTo(gaps + 1);
    }

    @Test
    void forgetsAnEventWhoseEffectFailedAndHandlesItAgain() {
        var handledBefore = count("handled");
        var gaps = count("gaps");
        mishaps.befall(key, new IllegalStateException("after the effect"), new IllegalStateException("again"));

        send(event(3));

        awaitHandled(3);
        assertThat(mishaps.ahead(key)).isZero();
        assertThat(handled()).containsExactly(3L);
        assertThat(count("handled")).isEqualTo(handledBefore + 1);
        assertThat(count("gaps")).as("one gap, however often it was tried").isEqualTo(gaps + 1);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void putsARecordThatIsNoEventAsideAndGoesOn() {
        var before = count("dead.letters");
        var withoutHeaders = new ProducerRecord<>(TestListener.TOPIC, key, "{}");
        var withoutSequence = event(1);
        withoutSequence.headers().remove("ce_sequence");
        var withoutPayload = new ProducerRecord<String, String>(TestListener.TOPIC, null, key, null);
        event(1).headers().forEach(withoutPayload.headers()::add);
        var notJson = event(1, "{\"topic\": ");

        send(withoutHeaders, withoutSequence, withoutPayload, notJson, event(1));

        awaitHandled(1);
        await().until(() -> deadLetters().size() == 4);
        assertThat(deadLetters()).allSatisfy(letter -> {
            assertThat(letter.header("kafka_dlt-original-topic")).isEqualTo(TestListener.TOPIC);
            assertThat(letter.header("kafka_dlt-exception-message")).isNotBlank();
            assertThat(letter.headers()).doesNotContainKey("kafka_dlt-exception-stacktrace");
        });
        assertThat(deadLetters().stream().map(letter -> letter.header("kafka_dlt-exception-cause-fqcn")))
                .satisfiesExactly(
                        cause -> assertThat(cause).endsWith(".MalformedEvent"),
                        cause -> assertThat(cause).endsWith(".MalformedEvent"),
                        cause -> assertThat(cause).endsWith(".MalformedEvent"),
                        cause -> assertThat(cause).startsWith("tools.jackson."));
        assertThat(count("dead.letters")).isEqualTo(before + 4);
    }

    @Test
    void putsAnEventThatTheDomainRefusesAsideWithTheReasonAndGoesOn() {
        mishaps.befall(key, new InvalidField("/text", "There is no such paper."));

        send(event(1), event(2));

        awaitHandled(2);
        assertThat(handled()).containsExactly(2L);
        await().until(() -> deadLetters().size() == 1);
        var letter = deadLetters().getFirst();
        assertThat(letter.header("kafka_dlt-exception-cause-fqcn")).endsWith(".InvalidField");
        assertThat(letter.header("kafka_dlt-exception-message")).contains("There is no such paper.");
        assertThat(letter.header("ce_sequence")).isEqualTo("1");
    }

    @Test
    void putsAnEventThatFailsAgainAndAgainAsideAndGoesOn() {
        var bug = new IllegalStateException("a bug");
        mishaps.befall(key, bug, bug, bug, bug);

        send(event(1), event(2));

        awaitHandled(2);
        assertThat(handled()).containsExactly(2L);
        await().until(() -> deadLetters().size() == 1);
    }

    @Test
    void waitsForADatabaseThatIsAwayLongerThanItWaitsForAnythingElse() {
        var away = new TransientDataAccessResourceException("the database is away");
        mishaps.befall(key, away, away, away, away);

        send(event(1), event(2));

        awaitHandled(1, 2);
        assertThat(mishaps.ahead(key)).isZero();
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void waitsForADatabaseThatCutsItsConnectionAgainAndAgain() {
        for (var cut = 0; cut < 4; cut++) {
            mishaps.befall(
                    key,
                    () -> jdbc.sql("select pg_terminate_backend(pg_backend_pid())")
                            .query()
                            .singleRow());
        }

        send(event(1), event(2));

        awaitHandled(1, 2);
        assertThat(mishaps.ahead(key)).isZero();
        assertThat(deadLetters()).isEmpty();
    }

    private ProducerRecord<String, String> event(long sequence) {
        return event(sequence, EventJson.write(new TestEvent(TestListener.TOPIC, key, "event " + sequence)));
    }

    private ProducerRecord<String, String> event(long sequence, String payload) {
        var message = new ProducerRecord<>(TestListener.TOPIC, key, payload);
        Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", TestEvent.TYPE,
                        "ce_sequence", Long.toString(sequence))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @SafeVarargs
    private void send(ProducerRecord<String, String>... messages) {
        for (var message : messages) {
            var _ = producer.send(message);
        }
        producer.flush();
    }

    private void awaitHandled(long... sequences) {
        var all = Arrays.stream(sequences).boxed().toList();
        await().untilAsserted(() -> assertThat(handled()).containsAll(all));
    }

    private List<Long> handled() {
        return jdbc.sql("select split_part(code, '#', 2)::bigint from note where code like :key || '#%' order by 1")
                .param("key", key)
                .query(Long.class)
                .list();
    }

    private double count(String name) {
        return meters.get("directive24.inbox." + name).counter().count();
    }

    private List<TopicReader.Message> deadLetters() {
        try (var reader = new TopicReader(DEAD_LETTERS)) {
            return reader.upToNow().stream()
                    .filter(letter -> key.equals(letter.key()))
                    .toList();
        }
    }
}
