package vn.gov.directive24.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaServerIT {

    private static final String TOPIC = "directive24.deadline.events";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    @Test
    void findsYesterdaysRecordsAndOffsetsAfterARestart() throws Exception {
        String cluster;
        try (var server = EmbeddedKafkaServer.start(temporary.resolve("data"), 0)) {
            createTopic(server.bootstrapServers());
            produce(server.bootstrapServers(), 0, 100);
            assertThat(consume(server.bootstrapServers(), 60)).startsWith("0").endsWith("59");
            cluster = clusterId(server);
        }
        try (var server = EmbeddedKafkaServer.start(temporary.resolve("data"), 0)) {
            assertThat(clusterId(server)).isEqualTo(cluster);
            assertThat(consume(server.bootstrapServers(), 40)).startsWith("60").endsWith("99");
        }
    }

    @Test
    void keepsAcknowledgedRecordsAndOffsetsWhenItsProcessIsKilled() throws Exception {
        ForkedServer killed = ForkedServer.kafka(temporary);
        createTopic(killed.address());
        produce(killed.address(), 0, 100);
        consume(killed.address(), 60);
        killed.kill();

        try (var server = EmbeddedKafkaServer.start(temporary, port(killed.address()))) {
            assertThat(server.bootstrapServers()).isEqualTo(killed.address());
            produce(server.bootstrapServers(), 100, 120);
            assertThat(consume(server.bootstrapServers(), 60)).startsWith("60").endsWith("119");
        }
    }

    /** A loss of power cannot be had in a test; that each acknowledgement comes after a flush can be counted. */
    @Test
    void writesToTheDiskBeforeItAcknowledges() throws Exception {
        try (var server = EmbeddedKafkaServer.start(temporary, 0)) {
            createTopic(server.bootstrapServers());
            var before = flushes();

            produce(server.bootstrapServers(), 0, 10);

            assertThat(flushes() - before).isGreaterThanOrEqualTo(10);
        }
    }

    private static long flushes() throws Exception {
        var name = new ObjectName("kafka.log:type=LogFlushStats,name=LogFlushRateAndTimeMs");
        return (long) ManagementFactory.getPlatformMBeanServer().getAttribute(name, "Count");
    }

    @Test
    void createsNoTopicUnasked() throws Exception {
        try (var server = EmbeddedKafkaServer.start(temporary, 0);
                var producer = producer(server.bootstrapServers(), Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", "key", "value"))
                            .get())
                    .hasMessageContaining("unknown");
        }
    }

    @Test
    void leavesNoThreadBehindThatKeepsTheProcessAlive() {
        EmbeddedKafkaServer.start(temporary, 0).close();

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> !thread.isDaemon() && thread.isAlive())
                .extracting(Thread::getName)
                .noneMatch(name -> name.matches("(?i).*(kafka|broker|controller|raft|quorum|coordinator).*"));
    }

    @Test
    void namesTheMissingIdentityOfAHalfDeletedFolder() throws Exception {
        withData();
        Files.delete(temporary.resolve("meta.properties"));

        assertDamaged("meta.properties");
    }

    @Test
    void namesTheMissingMetadataOfAHalfDeletedFolder() throws Exception {
        withData();
        Trees.delete(temporary.resolve("__cluster_metadata-0"));

        assertDamaged("__cluster_metadata-0");
    }

    @Test
    void refusesMetadataThatKafkaWouldCutShort() throws Exception {
        withData();
        Path log = temporary.resolve("__cluster_metadata-0/00000000000000000000.log");
        byte[] content = Files.readAllBytes(log);
        Arrays.fill(content, 300, 400, (byte) 'x');
        Files.write(log, content);

        assertDamaged("__cluster_metadata-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta.properties", "__cluster_metadata-0/quorum-state", "recovery-point-offset-checkpoint"})
    void saysThatItCannotStartOnAnUnreadableFile(String file) throws Exception {
        withData();
        Files.writeString(temporary.resolve(file), "garbage");

        assertThatThrownBy(() -> EmbeddedKafkaServer.start(temporary, 0))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageStartingWith("Kafka cannot start on its data folder " + temporary.toRealPath());
    }

    @Test
    void formatsAgainWhenTheFirstStartWasInterrupted() throws Exception {
        Files.writeString(temporary.resolve("bootstrap.checkpoint"), "half");

        try (var server = EmbeddedKafkaServer.start(temporary, 0)) {
            assertThat(clusterId(server)).isNotBlank();
        }
    }

    @Test
    void leavesTheFolderOfARunningServerAlone() throws Exception {
        try (var server = EmbeddedKafkaServer.start(temporary, 0)) {
            assertThatThrownBy(() -> EmbeddedKafkaServer.start(temporary, 0))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessageContaining("is in use by the running process");
            assertThat(clusterId(server)).isNotBlank();
        }
    }

    @Test
    void namesATakenPort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedKafkaServer.start(temporary, taken.getLocalPort()))
                    .isInstanceOf(EmbeddedServerFailure.class)
                    .hasMessage(("Kafka cannot listen on port %d (Address already in use):"
                                    + " stop the program that uses it or choose another port.")
                            .formatted(taken.getLocalPort()));
        }
    }

    private void withData() throws Exception {
        try (var server = EmbeddedKafkaServer.start(temporary, 0)) {
            createTopic(server.bootstrapServers());
        }
    }

    private void assertDamaged(String missing) throws Exception {
        assertThatThrownBy(() -> EmbeddedKafkaServer.start(temporary, 0))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessage("The Kafka data folder %s is damaged (%s is missing or unreadable):"
                                .formatted(temporary.toRealPath(), missing)
                        + " restore it from a backup, or empty it to start without data.");
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1));
    }

    private static String clusterId(EmbeddedKafkaServer server) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()))) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void createTopic(String servers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static KafkaProducer<String, String> producer(String servers, Duration limit) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", servers, "acks", "all", "max.block.ms", limit.toMillis());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static void produce(String servers, int from, int to) throws Exception {
        try (var producer = producer(servers, PATIENCE)) {
            for (int value = from; value < to; value++) {
                producer.send(new ProducerRecord<>(TOPIC, "key", Integer.toString(value)))
                        .get();
            }
        }
    }

    /** Reads so many records as the one group and commits their offsets. */
    private static List<String> consume(String servers, int records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers,
                "group.id", "dashboard",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest",
                "max.poll.records", "20");
        List<String> values = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            while (values.size() < records && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach((ConsumerRecord<String, String> read) -> values.add(read.value()));
                consumer.commitSync();
            }
        }
        return values;
    }
}
