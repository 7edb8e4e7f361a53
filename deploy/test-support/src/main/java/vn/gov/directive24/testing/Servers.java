package vn.gov.directive24.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.gov.directive24.embedded.EmbeddedKafkaServer;
import vn.gov.directive24.embedded.EmbeddedPostgresServer;

/**
 * One PostgreSQL and one Kafka for all tests of a JVM, started when first asked for.
 *
 * <p>Embedded by default; {@code -Dit.infra=testcontainers} runs the same tests on containers. The switch is explicit,
 * because an engine that is there may still have no registry to pull from.
 */
public final class Servers {

    public static final String PASSWORD = "test-only";

    private static final boolean CONTAINERS = "testcontainers".equals(System.getProperty("it.infra", "embedded"));

    private Servers() {}

    /** Makes the schema and its role where they are missing; returns the JDBC URL. */
    public static String postgres(String schema) {
        return CONTAINERS ? PostgresInContainer.provision(schema) : PostgresInProcess.provision(schema);
    }

    public static String kafka() {
        return CONTAINERS ? KafkaInContainer.SERVER.getBootstrapServers() : KafkaInProcess.SERVER.bootstrapServers();
    }

    private static java.nio.file.Path temporary(String name) {
        try {
            return Files.createTempDirectory("directive24-" + name);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static final class PostgresInProcess {
        private static final EmbeddedPostgresServer SERVER =
                EmbeddedPostgresServer.start(temporary("postgres").resolve("data"), 0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }

        static synchronized String provision(String schema) {
            SERVER.provision(schema, PASSWORD);
            try (var connection = DriverManager.getConnection(SERVER.jdbcUrl(), schema, PASSWORD);
                    var statement = connection.createStatement()) {
                // This server is never killed: a commit need not wait for the disk.
                statement.execute("alter role current_user set synchronous_commit = off");
                return SERVER.jdbcUrl();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final class KafkaInProcess {
        private static final EmbeddedKafkaServer SERVER =
                EmbeddedKafkaServer.start(temporary("kafka").resolve("data"), 0);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
        }
    }

    private static final class PostgresInContainer {
        private static final PostgreSQLContainer SERVER =
                new PostgreSQLContainer("postgres:18").withDatabaseName("directive24");

        static {
            SERVER.start();
        }

        static synchronized String provision(String schema) {
            try (var connection = DriverManager.getConnection(
                            SERVER.getJdbcUrl(), SERVER.getUsername(), SERVER.getPassword());
                    var statement = connection.createStatement()) {
                try (var known = statement.executeQuery("select from pg_roles where rolname = '" + schema + "'")) {
                    if (!known.next()) {
                        statement.execute("revoke create on schema public from public");
                        statement.execute("create role " + schema + " login password '" + PASSWORD + "'");
                        statement.execute("create schema authorization " + schema);
                    }
                }
                return SERVER.getJdbcUrl();
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static final class KafkaInContainer {
        private static final KafkaContainer SERVER =
                new KafkaContainer("apache/kafka:4.1.0").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

        static {
            SERVER.start();
        }
    }
}
