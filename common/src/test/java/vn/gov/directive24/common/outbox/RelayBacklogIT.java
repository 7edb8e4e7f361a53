package vn.gov.directive24.common.outbox;

import static java.util.stream.IntStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;

/** More than one window waits: the next is read and sent while the last is under way. */
class RelayBacklogIT {

    private static final int WINDOW = 10;

    private final PlatformSchema schema = PlatformSchema.fresh("backlog");
    private final String topic = Servers.newTopic("backlog", 1);
    private final MockProducer<String, String> producer =
            new MockProducer<>(true, null, new StringSerializer(), new StringSerializer());

    @Test
    void sendsABacklogInOrderAndOnce() throws Exception {
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var window = window(session)) {
            rangeClosed(1, 95).forEach(_ -> instance.write(new TestEvent(topic, "A", "event")));

            var acknowledged = 0;
            for (var last = window.relay(); last > 0; last = window.relay()) {
                acknowledged += last;
            }

            assertThat(acknowledged).isEqualTo(95);
            assertThat(producer.history())
                    .extracting(sent ->
                            new String(sent.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8))
                    .containsExactlyElementsOf(
                            rangeClosed(1, 95).mapToObj(Integer::toString).toList());
            assertThat(instance.stored()).isZero();
        }
    }

    @Test
    void leavesNothingUnderWayWhenItStops() throws Exception {
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var window = window(session)) {
            rangeClosed(1, 3 * WINDOW).forEach(_ -> instance.write(new TestEvent(topic, "A", "event")));

            var acknowledged = window.relay();
            assertThat(producer.history()).hasSizeGreaterThan(acknowledged);

            assertThat(acknowledged + window.finish())
                    .isEqualTo(producer.history().size());
            assertThat(instance.stored())
                    .isEqualTo(3L * WINDOW - producer.history().size());
        }
    }

    @Test
    void readsNothingBehindWhileASmallerIdHasBeenCommittedLate() throws Exception {
        var stored = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var late = writers.submit(() -> instance.transaction.executeWithoutResult(_ -> {
                instance.append(new TestEvent(topic, "slow", "smaller id"));
                stored.countDown();
                await().until(() -> commit.getCount() == 0);
            }));
            stored.await();
            instance.write(new TestEvent(topic, "fast", "under way"));
            var underWay = session.unsent(1).getLast().id();
            instance.write(new TestEvent(topic, "fast", "behind it"));
            assertThat(session.unsentBehind(underWay, 1, WINDOW)).hasSize(1);

            commit.countDown();
            late.get();
            instance.write(new TestEvent(topic, "slow", "behind what was committed late"));

            assertThat(session.unsentBehind(underWay, 1, WINDOW)).isEmpty();
            assertThat(session.unsent(WINDOW))
                    .extracting(OutboxMessage::key)
                    .containsExactly("slow", "fast", "fast", "slow");
        }
    }

    @Test
    void readsNothingBehindWhileAMessageIsRefused() throws Exception {
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema)) {
            instance.write(new TestEvent(topic, "A", "under way"));
            instance.write(new TestEvent(topic, "B", "refused"));
            instance.write(new TestEvent(topic, "B", "waits for the refused one"));
            var first = session.unsent(1).getLast().id();
            session.markFailed(first + 1, "too large");

            assertThat(session.unsentBehind(first, 1, WINDOW)).isEmpty();
        }
    }

    private RelayWindow window(RelaySession session) {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", Servers.kafka()));
        return new RelayWindow(
                session, producer, new TopicDirectory(admin, _ -> false), "/directive24/testapp", WINDOW);
    }
}
