package vn.gov.directive24.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's files in a data folder, and the creation of a new cluster there. */
final class PostgresCluster {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    static final String SUPERUSER = "postgres";

    private static final String VERSION_FILE = "PG_VERSION";
    private static final String PASSWORD_FILE = "superuser.password";
    private static final String UNFINISHED = "initialising-";

    /** Without one of these the server either does not start or starts without data. */
    private static final List<String> VITAL = List.of(
            "global/pg_control",
            "base",
            "pg_wal",
            "pg_xact",
            "pg_multixact",
            "postgresql.conf",
            "pg_hba.conf",
            PASSWORD_FILE);

    private final DataFolder folder;
    private final Programs programs;

    PostgresCluster(DataFolder folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    Path path() {
        return folder.path();
    }

    /**
     * A new cluster grows in a folder below and moves up when it is complete, {@code PG_VERSION} last: a crash in
     * between is told from a damaged cluster by that folder.
     */
    void createIfAbsent() {
        try {
            Set<String> names = folder.names();
            if (names.contains(VERSION_FILE)) {
                verifyVitalFiles();
            } else {
                if (!names.isEmpty() && names.stream().noneMatch(PostgresCluster::isUnfinished)) {
                    throw damaged(VERSION_FILE);
                }
                for (String name : names) {
                    if (!isUnfinished(name)) {
                        Trees.delete(path().resolve(name));
                    }
                }
                create();
            }
            deleteUnfinished();
        } catch (IOException failure) {
            throw new EmbeddedServerFailure(
                    "PostgreSQL cannot create its data folder %s (%s): check the disk and the rights on that folder."
                            .formatted(path(), EmbeddedServerFailure.reason(failure)),
                    failure);
        }
    }

    String superuserPassword() {
        try {
            return Files.readString(path().resolve(PASSWORD_FILE)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void verifyVitalFiles() {
        for (String vital : VITAL) {
            if (!Files.exists(path().resolve(vital))) {
                throw damaged(vital);
            }
        }
    }

    private EmbeddedServerFailure damaged(String missing) {
        return new EmbeddedServerFailure(
                "The PostgreSQL data folder %s is damaged (%s is missing): restore it from a backup, or empty it to start without data."
                        .formatted(path(), missing));
    }

    private void create() throws IOException {
        // Not the folder of an earlier attempt: its initdb may have outlived its JVM.
        Path unfinished = Files.createTempDirectory(path(), UNFINISHED);
        Path password = path().resolve(PASSWORD_FILE);
        Files.writeString(password, randomPassword() + "\n", StandardCharsets.US_ASCII);
        var posix = Files.getFileAttributeView(password, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        Programs.Outcome outcome = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (!outcome.succeeded()) {
            throw new EmbeddedServerFailure(
                    "PostgreSQL cannot create its data folder %s (%s): check the disk and the rights on that folder."
                            .formatted(path(), EmbeddedServerFailure.clause(outcome.complaint(), "initdb failed")));
        }
        moveUp(unfinished);
    }

    private void moveUp(Path unfinished) throws IOException {
        List<Path> children = new ArrayList<>();
        try (Stream<Path> all = Files.list(unfinished)) {
            all.filter(child -> !child.endsWith(VERSION_FILE)).forEach(children::add);
        }
        children.add(unfinished.resolve(VERSION_FILE));
        for (Path child : children) {
            Files.move(child, path().resolve(child.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(unfinished);
    }

    private void deleteUnfinished() {
        for (String name : folder.names()) {
            if (isUnfinished(name)) {
                try {
                    Trees.delete(path().resolve(name));
                } catch (IOException inUse) {
                    LOG.debug("{} is left to the next start", name, inUse);
                }
            }
        }
    }

    private static boolean isUnfinished(String name) {
        return name.startsWith(UNFINISHED);
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Settings of every start. What is acknowledged is on disk: the standalone platform must survive a kill. */
    static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", Ports.LOOPBACK),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "200"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "Asia/Ho_Chi_Minh"),
                Map.entry("log_timezone", "Asia/Ho_Chi_Minh"),
                // Failed statements may carry personal data and are the application's to report: the server's own
                // log keeps its starts, stops and recoveries only.
                Map.entry("log_min_messages", "log"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_checkpoints", "off"));
    }
}
