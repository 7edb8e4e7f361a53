package vn.gov.directive24.common.testapp;

import static vn.gov.directive24.common.testapp.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.springframework.util.FileSystemUtils;
import vn.gov.directive24.embedded.EmbeddedKafkaServer;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;

/** One PostgreSQL and one Kafka for all tests of a JVM, started when first asked for and gone with it. */
public final class Servers {

    public static final String PASSWORD = "test-only";

    private Servers() {}

    /** Makes the schema and its role where they are missing; returns the JDBC URL. */
    public static synchronized String postgres(String schema) {
        Postgres.SERVER.provision(schema, PASSWORD);
        return Postgres.SERVER.jdbcUrl();
    }

    public static String kafka() {
        return Kafka.SERVER.bootstrapServers();
    }

    /** Makes a topic that no other test uses and returns its name. */
    public static String newTopic(String purpose, int partitions) {
        var name = "test." + purpose + "." + UUID.randomUUID();
        createTopic(kafka(), name, partitions, Map.of());
        return name;
    }

    public static void createTopic(
            String bootstrapServers, String name, int partitions, Map<String, String> configuration) {
        var topic = new NewTopic(name, partitions, (short) 1).configs(configuration);
        administer(bootstrapServers, admin -> admin.createTopics(List.of(topic)).all());
        await().ignoreExceptions()
                .untilAsserted(() -> administer(
                        bootstrapServers,
                        admin -> admin.describeTopics(List.of(name)).allTopicNames()));
    }

    public static void deleteTopic(String bootstrapServers, String name) {
        administer(bootstrapServers, admin -> admin.deleteTopics(List.of(name)).all());
    }

    public static void configureTopic(String name, String setting, String value) {
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        administer(
                kafka(),
                admin -> admin.incrementalAlterConfigs(Map.of(topic, List.of(change)))
                        .all());
        await().until(() -> administer(
                        kafka(), admin -> admin.describeConfigs(List.of(topic)).all())
                .getOrDefault(topic, new Config(List.of()))
                .get(setting)
                .value()
                .equals(value));
    }

    private static <T> T administer(String bootstrapServers, Function<Admin, KafkaFuture<T>> deed) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return deed.apply(admin).get();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A folder that is deleted, after the server in it has been closed, when the JVM ends. */
    private static Path folderOf(String server, Supplier<AutoCloseable> running) {
        try {
            var folder = Files.createTempDirectory("directive24-common-" + server);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(running, folder)));
            return folder.resolve("data");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void end(Supplier<AutoCloseable> running, Path folder) {
        try {
            running.get().close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Postgres {
        private static final EmbeddedPostgresServer SERVER =
                EmbeddedPostgresServer.start(folderOf("postgres", () -> Postgres.SERVER), 0);
    }

    private static final class Kafka {
        private static final EmbeddedKafkaServer SERVER =
                EmbeddedKafkaServer.start(folderOf("kafka", () -> Kafka.SERVER), 0);
    }
}
