package vn.gov.directive24.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.gov.directive24.common.testapp.Patience.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.testapp.PlatformSchema;
import vn.gov.directive24.common.testapp.Servers;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

/** A relay that finds its database but cannot make a producer, time and again. */
class RelayBackOffIT {

    private final PlatformSchema schema = PlatformSchema.fresh("relaybackoff");

    @Test
    void waitsLongerAfterEachFailureEvenThoughTheDatabaseAnswers() {
        var connections = new CopyOnWriteArrayList<Long>();
        try (var pool = schema.newPool()) {
            var clock = Clock.system(TimeAutoConfiguration.VIET_NAM);
            var relay = new OutboxRelay(
                    counting(connections),
                    windows(Map.of("compression.type", "nonsense"), Servers.kafka()),
                    new WakeUp(),
                    new OutboxMetrics(JdbcClient.create(pool), clock, new SimpleMeterRegistry()),
                    Duration.ofSeconds(1));
            relay.start();
            await().until(() -> connections.size() >= 6);
            assertThatItStopsInTheMiddleOfAWait(relay);
        }

        // 100, 200, 400, 800 and 1,600 ms
        var fiveWaits = Duration.ofNanos(connections.get(5) - connections.getFirst());
        assertThat(fiveWaits).isGreaterThan(Duration.ofSeconds(3));
    }

    /** Of 3,200 ms. */
    private static void assertThatItStopsInTheMiddleOfAWait(OutboxRelay relay) {
        var began = System.nanoTime();
        relay.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void leavesNoProducerBehindWhenTheTopicsCannotBeAskedFor() throws Exception {
        var windows = windows(Map.of("client.id", "left-behind"), "no address");
        try (var session = RelaySession.open(schema)) {
            assertThatExceptionOfType(RelayWindow.Broken.class).isThrownBy(() -> windows.open(session));
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("left-behind"));
    }

    private static RelayWindow.Factory windows(Map<String, Object> producer, String adminServers) {
        var settings = new HashMap<String, Object>(producer);
        settings.put("bootstrap.servers", Servers.kafka());
        return new RelayWindow.Factory(
                new DefaultKafkaProducerFactory<>(settings),
                new KafkaAdmin(Map.of("bootstrap.servers", adminServers)),
                _ -> false,
                "/directive24/testapp",
                100);
    }

    /** Notes when somebody connects. */
    private JdbcConnectionDetails counting(List<Long> connections) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return schema.getUsername();
            }

            @Override
            public String getPassword() {
                return schema.getPassword();
            }

            @Override
            public String getJdbcUrl() {
                connections.add(System.nanoTime());
                return schema.getJdbcUrl();
            }
        };
    }
}
