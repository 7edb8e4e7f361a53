package vn.gov.directive24.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.outbox.TopicDirectory.BrokerAway;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;

/** What a producer does that knows nothing about a topic, as after a pause in which its metadata have expired. */
class RelayWindowIT {

    private final PlatformSchema schema = PlatformSchema.fresh("relaywindow");
    private final String topic = Servers.newTopic("window", 1);
    private final ForgetfulProducer producer = new ForgetfulProducer();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void sendsNothingBehindAnEventThatTheProducerDidNotTake(int size) throws Exception {
        producer.failures.add(new TimeoutException("no metadata after 5 s"));
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var window = window(session, size)) {
            for (var number = 1; number <= 5; number++) {
                instance.write(new TestEvent(topic, "A", "number " + number));
            }

            assertThatExceptionOfType(BrokerAway.class).isThrownBy(window::relay);
            assertThat(producer.taken).isEmpty();
            assertThat(instance.stored()).isEqualTo(5);

            while (instance.stored() > 0) {
                window.relay();
            }
            assertThat(producer.taken).containsExactly("1", "2", "3", "4", "5");
        }
    }

    @Test
    void givesUpAProducerThatFailsForGood() throws Exception {
        producer.breakdown = new KafkaException("no producer id");
        try (var instance = RelayInstance.on(schema).writing();
                var session = RelaySession.open(schema);
                var window = window(session, 100)) {
            instance.write(new TestEvent(topic, "A", "first"));

            assertThatExceptionOfType(RelayWindow.Broken.class).isThrownBy(window::relay);
            assertThat(instance.stored()).isOne();
        }
    }

    private RelayWindow window(RelaySession session, int size) {
        var admin = new KafkaAdmin(Map.of("bootstrap.servers", Servers.kafka()));
        return new RelayWindow(session, producer, new TopicDirectory(admin, _ -> false), "/directive24/testapp", size);
    }

    private static final class ForgetfulProducer extends MockProducer<String, String> {
        private final Queue<Exception> failures = new ArrayDeque<>();
        private final List<String> taken = new ArrayList<>();
        private @Nullable KafkaException breakdown;

        ForgetfulProducer() {
            super(true, null, new StringSerializer(), new StringSerializer());
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message) {
            if (breakdown != null) {
                throw breakdown;
            }
            var failure = failures.poll();
            if (failure != null) {
                return CompletableFuture.failedFuture(failure);
            }
            taken.add(new String(message.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
            return super.send(message);
        }
    }
}
