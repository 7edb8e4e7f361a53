package vn.gov.directive24.common.outbox;

import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.directive24.common.testapp.Patience.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.testapp.TestEvent;
import vn.gov.directive24.common.testapp.TopicReader;
import vn.gov.directive24.embedded.EmbeddedKafkaServer;

/** A broker of its own, which goes away and comes back. */
class BrokerOutageIT {

    private static final String TOPIC = "test.outage";
    private static final String ANOTHER_TOPIC = "test.outage.another";
    private static final List<String> KEYS = List.of("A", "B", "C");

    private final PlatformSchema schema = PlatformSchema.fresh("outage");

    @TempDir
    Path folder;

    @Test
    void sendsInOrderWhatWasWrittenWhileTheBrokerWasAway() {
        var kafka = EmbeddedKafkaServer.start(folder, 0);
        var address = kafka.bootstrapServers();
        Servers.createTopic(address, TOPIC, 3, Map.of());
        try (var instance = RelayInstance.on(schema).kafka(address).window(50).relaying()) {
            write(instance, 100);
            await().until(() -> instance.stored() == 0);

            kafka.close();
            write(instance, 100);
            try (var late = startedDuringTheOutage(address)) {
                late.write(new TestEvent(ANOTHER_TOPIC, "A", "for a topic that is not there yet"));
                assertThat(instance.stored()).isEqualTo(300);

                kafka = EmbeddedKafkaServer.start(folder, portOf(address));

                await().until(() -> instance.stored() == 0 && late.stored() == 0);
            }
            assertThatAllHaveArrivedInOrder(address);
        } finally {
            kafka.close();
        }
    }

    /** An instance of another service. */
    private static RelayInstance startedDuringTheOutage(String address) {
        return RelayInstance.on(PlatformSchema.fresh("outage"))
                .kafka(address)
                .owning(beans -> beans.registerBean(NewTopic.class, () -> new NewTopic(ANOTHER_TOPIC, 1, (short) 1)))
                .relaying();
    }

    private static void write(RelayInstance instance, int eventsOfEachKey) {
        for (var event = 0; event < eventsOfEachKey; event++) {
            for (var key : KEYS) {
                instance.write(new TestEvent(TOPIC, key, "event"));
            }
        }
    }

    private static void assertThatAllHaveArrivedInOrder(String address) {
        try (var reader = new TopicReader(address, TOPIC);
                var anotherReader = new TopicReader(address, ANOTHER_TOPIC)) {
            for (var key : KEYS) {
                await().untilAsserted(() -> assertThat(reader.firstSequencesOf(key))
                        .isEqualTo(rangeClosed(1, 200).boxed().toList()));
            }
            await().until(() -> anotherReader.sequencesOf("A").equals(List.of(1L)));
        }
    }

    private static int portOf(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
