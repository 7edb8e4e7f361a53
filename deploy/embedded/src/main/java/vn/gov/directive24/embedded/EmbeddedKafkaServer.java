package vn.gov.directive24.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A one-node Kafka, broker and controller in this JVM, on the loopback interface, whose data stay in a folder. */
public final class EmbeddedKafkaServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafkaServer.class);

    private final DataFolder folder;
    private final KafkaRaftServer server;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedKafkaServer(DataFolder folder, KafkaRaftServer server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param dataDir created when absent, reused when it holds logs; one running server per folder
     * @param port where to listen, 0 for any free port
     * @throws EmbeddedServerFailure when it cannot; the message tells the user why and what to do
     */
    public static EmbeddedKafkaServer start(Path dataDir, int port) {
        long began = System.nanoTime();
        DataFolder folder = DataFolder.claim(dataDir, "Kafka");
        try {
            new KafkaStorage(folder).formatIfAbsent();
            int chosen = Ports.choose(port, "Kafka");
            KafkaRaftServer server = started(folder.path(), chosen);
            LOG.info(
                    "Kafka listens on port {} after {} ms, data in {}",
                    chosen,
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    folder.path());
            return new EmbeddedKafkaServer(folder, server, chosen);
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    private static KafkaRaftServer started(Path folder, int port) {
        KafkaExit exit = KafkaExit.whileStarting();
        KafkaRaftServer server = null;
        try {
            int controllerPort = Ports.choose(0, "Kafka");
            server = new KafkaRaftServer(
                    new KafkaConfig(KafkaSettings.of(folder, port, controllerPort), false), Time.SYSTEM);
            server.startup();
            exit.started();
            return server;
        } catch (Exception failure) { // Kafka's Scala code throws checked exceptions that it does not declare
            if (server != null) {
                server.shutdown();
                server.awaitShutdown();
            }
            throw new EmbeddedServerFailure(
                    "Kafka cannot start on its data folder %s (%s): restore that folder from a backup, or empty it to start without data."
                            .formatted(folder, EmbeddedServerFailure.reason(failure)),
                    failure);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Ends the server and its threads; acknowledged records are safe with or without it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                server.shutdown();
                server.awaitShutdown();
            } finally {
                folder.close();
            }
        }
    }
}
