package vn.gov.directive24.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TestIssuer;
import vn.gov.directive24.common.testapp.TestappIT;
import vn.gov.directive24.common.testapp.TopicReader;

/** Events that Kafka will not take, and what an operator does about them. */
@TestappIT
class OutboxFailuresIT {

    private static final String FAILURES = "/api/v1/outbox/failures";

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private final String poisoned = "poisoned-" + UUID.randomUUID();
    private final String healthy = "healthy-" + UUID.randomUUID();

    @BeforeEach
    void noEarlierFailures() {
        await().until(() -> failedGauge() == 0);
    }

    @Test
    void stopsOnlyTheKeyOfAnEventThatIsTooLargeUntilItIsResent() {
        var topic = Servers.newTopic("small", 1);
        Servers.configureTopic(topic, "max.message.bytes", "4000");
        write(topic, poisoned, "x".repeat(10_000));
        write(topic, poisoned, "second");
        write(topic, healthy, "free");
        write(topic, poisoned, "third");

        try (var reader = new TopicReader(topic)) {
            await().until(() -> !reader.of(healthy).isEmpty());
            assertThat(reader.of(poisoned)).isEmpty();
            var failure = theFailure();
            assertThat(failure.at("/topic").asString()).isEqualTo(topic);
            assertThat(failure.at("/type").asString()).isEqualTo(TestEvent.TYPE);
            assertThat(failure.at("/sequence").asLong()).isOne();
            assertThat(failure.at("/waiting").asLong()).isEqualTo(2);
            assertThat(failure.at("/reason").asString()).contains("bytes", "at most 4000");
            assertThat(failure.at("/failedAt").asString()).isNotBlank();

            Servers.configureTopic(topic, "max.message.bytes", "40000");
            assertThat(resend(failure).status()).isEqualTo(202);

            await().until(() -> reader.of(poisoned).size() == 3);
            assertThat(reader.sequencesOf(poisoned)).containsExactly(1L, 2L, 3L);
            await().until(() -> failedGauge() == 0);
        }
    }

    @Test
    void stopsOnlyTheKeyOfAnEventForATopicThatDoesNotExistUntilItIsResent() {
        var missing = "test.missing." + UUID.randomUUID();
        var topic = Servers.newTopic("present", 1);
        write(missing, poisoned, "first");
        write(missing, poisoned, "second");
        write(topic, poisoned, "same key, other topic");
        write(topic, healthy, "free");

        try (var reader = new TopicReader(topic)) {
            await().until(() -> reader.all().size() == 2);
        }
        var failure = theFailure();
        assertThat(failure.at("/reason").asString()).contains(missing);
        assertThat(failure.at("/waiting").asLong()).isOne();

        Servers.createTopic(Servers.kafka(), missing, 1, Map.of());
        assertThat(resend(failure).status()).isEqualTo(202);

        try (var reader = new TopicReader(missing)) {
            await().until(() -> reader.of(poisoned).size() == 2);
            assertThat(reader.sequencesOf(poisoned)).containsExactly(1L, 2L);
        }
    }

    @Test
    void isForOperatorsOnlyAndKnowsWhatItHas() {
        assertThat(Api.at(port).get(FAILURES).status()).isEqualTo(401);
        assertThat(Api.officerAt(port).get(FAILURES).status()).isEqualTo(403);
        assertThat(Api.officerAt(port)
                        .post(FAILURES + "/" + UUID.randomUUID() + "/resend", "")
                        .status())
                .isEqualTo(403);

        var unknown = admin().post(FAILURES + "/" + UUID.randomUUID() + "/resend", "");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.problem()).isEqualTo("failed-event-not-found");
    }

    /** The failed event of this test, once it shows in the list and in the gauge. */
    private JsonNode theFailure() {
        await().until(() -> failuresOf(poisoned).size() == 1 && failedGauge() == 1);
        return failuresOf(poisoned).getFirst();
    }

    private List<JsonNode> failuresOf(String key) {
        return StreamSupport.stream(admin().get(FAILURES).json().spliterator(), false)
                .filter(failure -> failure.at("/key").asString().equals(key))
                .toList();
    }

    private Api.Answer resend(JsonNode failure) {
        return admin().post(FAILURES + "/" + failure.at("/eventId").asString() + "/resend", "");
    }

    private double failedGauge() {
        return meters.get("directive24.outbox.failed").gauge().value();
    }

    private Api admin() {
        return Api.at(port).as(TestIssuer.SHARED.tokenFor("testapp:admin", "admin", "ADMIN"));
    }

    private void write(String topic, String key, String text) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> outbox.append(new TestEvent(topic, key, text)));
    }
}
