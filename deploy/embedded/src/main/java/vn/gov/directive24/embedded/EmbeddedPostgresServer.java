package vn.gov.directive24.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server on the loopback interface whose data stay in a folder.
 *
 * <p>The server is a process of its own. It outlives this JVM unless {@link #close()} is called, and the next
 * {@link #start} on the same folder replaces it; register a shutdown hook where the end of the JVM shall end it too.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final DataFolder folder;
    private final Postmaster postmaster;
    private final PostgresAdministration administration;
    private final int port;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedPostgresServer(
            DataFolder folder, Postmaster postmaster, PostgresAdministration administration, int port) {
        this.folder = folder;
        this.postmaster = postmaster;
        this.administration = administration;
        this.port = port;
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @param dataDir created when absent, reused when it holds a cluster; one running server per folder
     * @param port where to listen, 0 for any free port
     * @throws EmbeddedServerFailure when it cannot; the message tells the user why and what to do
     */
    public static EmbeddedPostgresServer start(Path dataDir, int port) {
        long began = System.nanoTime();
        DataFolder folder = DataFolder.claim(dataDir, "PostgreSQL");
        try {
            Programs programs = ProgramArchive.unpacked(folder.path());
            Postmaster postmaster = new Postmaster(folder.path(), programs);
            postmaster.stopLeftover();
            PostgresCluster cluster = new PostgresCluster(folder, programs);
            cluster.createIfAbsent();
            int chosen = Ports.choose(port, "PostgreSQL");
            postmaster.start(chosen);
            EmbeddedPostgresServer server = opened(folder, cluster, postmaster, chosen);
            LOG.info(
                    "PostgreSQL listens on port {} after {} ms, data in {}",
                    chosen,
                    Duration.ofNanos(System.nanoTime() - began).toMillis(),
                    folder.path());
            return server;
        } catch (RuntimeException failure) {
            folder.close();
            throw failure;
        }
    }

    /**
     * Ends the server that a killed process has left on a folder.
     *
     * @return its process id, or nothing when there is none
     * @throws EmbeddedServerFailure when a living process holds the folder
     */
    public static OptionalLong stopLeftover(Path dataDir) {
        if (!Files.exists(dataDir.resolve(Postmaster.PID_FILE))) {
            return OptionalLong.empty();
        }
        try (DataFolder folder = DataFolder.claim(dataDir, "PostgreSQL")) {
            return new Postmaster(folder.path(), ProgramArchive.unpacked(folder.path()))
                    .stopLeftover().stream().mapToLong(ProcessHandle::pid).findFirst();
        }
    }

    /** The data folder of the PostgreSQL that listens on a port, where this user may know. */
    public static Optional<Path> folderBehind(int port) {
        return RunningServers.folderBehind(port);
    }

    private static EmbeddedPostgresServer opened(
            DataFolder folder, PostgresCluster cluster, Postmaster postmaster, int port) {
        try {
            var administration = new PostgresAdministration(port, cluster.superuserPassword());
            administration.prepareDatabase();
            return new EmbeddedPostgresServer(folder, postmaster, administration, port);
        } catch (SQLException failure) {
            postmaster.stop();
            throw new EmbeddedServerFailure(
                    "PostgreSQL cannot open the database in %s (%s): restore that folder from a backup, or empty it to start without data."
                            .formatted(folder.path(), EmbeddedServerFailure.reason(failure)),
                    failure);
        }
    }

    public int port() {
        return port;
    }

    /** For any login role; user and password are given apart. */
    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port, PostgresAdministration.DATABASE);
    }

    /**
     * Makes sure that a schema exists with a login role of the same name which owns it, has it as its search path
     * and may do nothing outside it. Repeating it changes at most the password.
     *
     * @param schema a lower-case SQL identifier that PostgreSQL does not reserve
     */
    public void provision(String schema, String password) {
        try {
            administration.provision(schema, password);
        } catch (SQLException failure) {
            throw new EmbeddedServerFailure(
                    "PostgreSQL cannot set up the schema %s (%s): see the server.log in %s."
                            .formatted(schema, EmbeddedServerFailure.reason(failure), folder.path()),
                    failure);
        }
    }

    /** A connection of the superuser, for tests of this module. */
    Connection administer() throws SQLException {
        return administration.connect(PostgresAdministration.DATABASE);
    }

    /** Ends the connections and the server; committed data are safe with or without it. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                postmaster.stop();
            } finally {
                folder.close();
            }
        }
    }
}
