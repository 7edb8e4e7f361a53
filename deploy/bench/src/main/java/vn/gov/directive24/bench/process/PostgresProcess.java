package vn.gov.directive24.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The PostgreSQL server on a data folder, whoever started it. */
public final class PostgresProcess {

    private final Path folder;

    public PostgresProcess(Path folder) {
        this.folder = folder;
    }

    /** The postmaster first, then all that serve beside it; empty when it does not run. */
    public List<ProcessHandle> all() {
        return ProcessHandle.of(pid())
                .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                        .toList())
                .orElse(List.of());
    }

    private long pid() {
        try {
            var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
            return lines.isEmpty() ? 0 : Long.parseLong(lines.getFirst().strip());
        } catch (IOException absent) {
            return 0;
        }
    }

    /** Stops the clock of every process; {@link #thaw} lets it go on. Connections stay open and say nothing. */
    public void freeze() {
        all().forEach(process -> Signals.send("STOP", process.pid()));
    }

    public void thaw() {
        all().forEach(process -> Signals.send("CONT", process.pid()));
    }

    /**
     * Ends it without a checkpoint, as a crash would.
     *
     * @return what {@link #restart} needs
     */
    public List<String> crash() {
        var processes = all();
        var command = command();
        Signals.send("QUIT", processes.getFirst().pid());
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .join();
        return command;
    }

    /** The postmaster's own command line, and as root what let it run without root's rights. */
    private List<String> command() {
        try {
            var command = new ArrayList<String>();
            if (Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0)) {
                command.addAll(List.of("unshare", "--user"));
            }
            var arguments = Files.readString(Path.of("/proc", Long.toString(pid()), "cmdline"));
            command.addAll(
                    List.of(arguments.substring(0, arguments.length() - 1).split("\0", -1)));
            return command;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** On the same data and port. */
    public void restart(List<String> command) {
        var log = folder.resolve("server.log").toFile();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log));
        builder.environment().put("LC_ALL", "C");
        try {
            builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
