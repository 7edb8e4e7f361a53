package vn.gov.directive24.common.outbox;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TopicReader;

/** Two instances of a service share a schema. */
class RelayFailOverIT {

    private static final List<String> KEYS = List.of("A", "B", "C");

    private final PlatformSchema schema = PlatformSchema.fresh("failover");
    private final String topic = Servers.newTopic("failover", 3);

    // It looks for the lead more often than the first comes back after a failure.
    private final RelayInstance first = RelayInstance.on(schema).window(20).relaying();
    private final RelayInstance second =
            RelayInstance.on(schema).window(20).poll(Duration.ofMillis(20)).writing();

    @BeforeEach
    void startTheSecond() {
        await().until(first::leads);
        second.start();
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void hasOneLeaderAtATime() {
        second.write(new TestEvent(topic, "A", "written by the one that does not lead"));

        try (var reader = new TopicReader(topic)) {
            await().until(() -> reader.sequencesOf("A").equals(List.of(1L)));
        }
        assertThat(first.leads()).isTrue();
        assertThat(second.leads()).isFalse();
    }

    @Test
    void keepsTheOrderWhenTheLeaderLosesItsSessionAndWhenItIsStopped() {
        try (var writing = new ContinuousWriting()) {
            writing.continues();

            await().until(() -> {
                if (first.leads()) {
                    first.terminateLeader();
                }
                return second.leads();
            });
            await().until(() -> !first.leads());
            writing.continues();

            second.stop();
            await().until(first::leads);
            assertThat(second.leads()).isFalse();
            writing.continues();
        }

        await().until(() -> first.stored() == 0);
        try (var reader = new TopicReader(topic)) {
            for (var key : KEYS) {
                var all = rangeClosed(1, lastSequenceOf(key)).boxed().toList();
                await().untilAsserted(
                                () -> assertThat(reader.firstSequencesOf(key)).isEqualTo(all));
            }
        }
    }

    private long lastSequenceOf(String key) {
        return first.jdbc
                .sql("select last_sequence from event_sequence where topic = :topic and message_key = :key")
                .param("topic", topic)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** Writes through both instances until it is closed. */
    private final class ContinuousWriting implements AutoCloseable {
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final AtomicLong written = new AtomicLong();
        private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
        private final Future<?> task = writers.submit(this::write);

        private void write() {
            while (open.get()) {
                var number = written.incrementAndGet();
                var key = KEYS.get((int) (number % KEYS.size()));
                (number % 2 == 0 ? first : second).write(new TestEvent(topic, key, "number " + number));
            }
        }

        /** Waits for a few hundred events more. */
        void continues() {
            var enough = written.get() + 300;
            await().until(() -> written.get() >= enough);
        }

        @Override
        public void close() {
            open.set(false);
            await().until(task::isDone);
            assertThat(task.state()).isEqualTo(Future.State.SUCCESS);
            writers.close();
        }
    }
}
