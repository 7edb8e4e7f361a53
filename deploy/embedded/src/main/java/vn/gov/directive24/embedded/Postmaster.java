package vn.gov.directive24.embedded;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process on a data folder, whether this JVM started it or one that was killed. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    static final String PID_FILE = "postmaster.pid";
    private static final String LOG_FILE = "server.log";

    /** Replaying the write-ahead log after a crash takes as long as it takes. */
    private static final Duration START_LIMIT = Duration.ofMinutes(10);

    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    /** How long the remains of a killed server may take to end. */
    private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(20);

    private final Path folder;
    private final Programs programs;
    private @Nullable ProcessHandle started;

    Postmaster(Path folder, Programs programs) {
        this.folder = folder;
        this.programs = programs;
    }

    void start(int port) {
        long deadline = System.nanoTime() + LEFTOVER_LIMIT.toNanos();
        while (true) {
            rotateLog();
            Programs.Outcome outcome = programs.run("pg_ctl", startArguments(port));
            if (outcome.succeeded()) {
                started = process().orElse(null);
                return;
            }
            String log = log();
            if (!isHeldByLeftover(log) || System.nanoTime() > deadline) {
                throw new EmbeddedServerFailure(
                        "PostgreSQL cannot start on its data folder %s (%s): see %s, then restore the folder from a backup, or empty it to start without data."
                                .formatted(
                                        folder,
                                        EmbeddedServerFailure.clause(reason(log), outcome.complaint()),
                                        folder.resolve(LOG_FILE)));
            }
            pause();
            stopLeftover();
        }
    }

    /** Workers of a killed server that have not noticed yet, or a server that a killed JVM was just starting. */
    private static boolean isHeldByLeftover(String log) {
        return log.contains("pre-existing shared memory block") || log.contains("\"postmaster.pid\" already exists");
    }

    /**
     * Ends what a killed JVM left behind. The caller holds the folder, so no living platform owns that server.
     *
     * @return the process that was ended
     */
    Optional<ProcessHandle> stopLeftover() {
        Optional<ProcessHandle> holder = holder();
        if (holder.filter(this::servesThisFolder).isPresent()) {
            LOG.info(
                    "Stopping the PostgreSQL process {} left on {}",
                    holder.get().pid(),
                    folder);
            stop();
            return holder;
        }
        if (holder.filter(this::inheritedTheNumber).isPresent()) {
            deletePidFile();
        }
        // The file of a dead server stays: by it PostgreSQL finds workers that still write to the folder.
        return Optional.empty();
    }

    /** Fast, then without a checkpoint, then by force. */
    void stop() {
        Optional<ProcessHandle> process =
                process().or(() -> Optional.ofNullable(started).filter(this::servesThisFolder));
        if (process.isEmpty()) {
            return;
        }
        for (String mode : List.of("fast", "immediate")) {
            if (programs.run("pg_ctl", stopArguments(mode)).succeeded()) {
                return;
            }
        }
        kill(process.get());
    }

    /** The running server of this folder. */
    private Optional<ProcessHandle> process() {
        return holder().filter(this::servesThisFolder);
    }

    /** Whatever process has the number that the folder's server had. */
    private Optional<ProcessHandle> holder() {
        try (Stream<String> lines = Files.lines(folder.resolve(PID_FILE))) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(pid -> pid.matches("\\d{1,18}"))
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)));
        } catch (IOException | UncheckedIOException absent) {
            return Optional.empty();
        }
    }

    /** Of an ended process that nobody has waited for, the system still knows the number but not the program. */
    private boolean servesThisFolder(ProcessHandle process) {
        return process.info()
                        .command()
                        .filter(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .isPresent()
                && worksHere(process);
    }

    private boolean worksHere(ProcessHandle process) {
        // PostgreSQL works in its data folder; Linux shows that, even after the folder was renamed.
        Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            if (Files.exists(workingFolder)) {
                return Files.isSameFile(workingFolder, folder);
            }
        } catch (IOException ended) {
            LOG.debug("Process {} has just ended", process.pid(), ended);
        }
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(folder.toString()))
                .orElse(true);
    }

    /** After a restart of the machine any program may have it, and PostgreSQL would refuse to start beside it. */
    private boolean inheritedTheNumber(ProcessHandle process) {
        try {
            Instant written =
                    Files.getLastModifiedTime(folder.resolve(PID_FILE)).toInstant();
            boolean younger = process.info()
                    .startInstant()
                    .filter(written.plusSeconds(5)::isBefore)
                    .isPresent();
            return younger || (process.info().command().isPresent() && !servesThisFolder(process));
        } catch (IOException absent) {
            return false;
        }
    }

    private void deletePidFile() {
        try {
            Files.deleteIfExists(folder.resolve(PID_FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void kill(ProcessHandle process) {
        long deadline = System.nanoTime() + STOP_LIMIT.toNanos();
        while (servesThisFolder(process)) {
            if (!process.destroyForcibly() || System.nanoTime() > deadline) {
                throw new EmbeddedServerFailure(
                        "The PostgreSQL process %d on %s does not end: end it by hand and start again."
                                .formatted(process.pid(), folder));
            }
            pause();
        }
    }

    private List<String> stopArguments(String mode) {
        return List.of("stop", "-D", folder.toString(), "-m", mode, "-w", "-t", seconds(STOP_LIMIT));
    }

    private List<String> startArguments(int port) {
        List<String> settings = new ArrayList<>();
        PostgresCluster.settings(port).forEach((name, value) -> settings.add("-c " + name + "=" + value));
        return List.of(
                "start",
                "-D",
                folder.toString(),
                "-w",
                "-t",
                seconds(START_LIMIT),
                "-l",
                folder.resolve(LOG_FILE).toString(),
                "-o",
                String.join(" ", settings));
    }

    private void rotateLog() {
        Path log = folder.resolve(LOG_FILE);
        try {
            if (Files.exists(log)) {
                Files.move(log, folder.resolve(LOG_FILE + ".previous"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve(LOG_FILE));
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String reason(String log) {
        return log.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                .reduce("", (before, line) -> line);
    }

    private static String seconds(Duration duration) {
        return Long.toString(duration.toSeconds());
    }

    private static void pause() {
        try {
            MILLISECONDS.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerFailure("The start of PostgreSQL was interrupted: start again.", interrupted);
        }
    }
}
