package vn.gov.directive24.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The unpacked programs of PostgreSQL and how this user may run them. */
final class Programs {

    /** What a finished program said on both its outputs. */
    record Outcome(int exitCode, String output) {

        boolean succeeded() {
            return exitCode == 0;
        }

        /** The first line that says what went wrong, or else the last one. */
        String complaint() {
            return output.lines()
                    .filter(line -> line.contains("error:") || line.contains("FATAL:"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*(error|FATAL):\\s*", ""))
                    .or(() -> output.lines().filter(line -> !line.isBlank()).reduce((before, line) -> line))
                    .orElse("");
        }
    }

    private final Path bin;
    private final List<String> prefix;

    Programs(Path home) {
        this.bin = home.resolve("bin");
        // PostgreSQL refuses to run as root. In a user namespace of its own it still owns root's files but has no
        // right beyond that.
        this.prefix = isRoot() ? List.of("unshare", "--user") : List.of();
    }

    Outcome run(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            if (exitCode != 0 && output.startsWith("unshare:")) {
                throw new EmbeddedServerFailure(
                        "PostgreSQL does not run as root, and this system does not let root lay down its rights (%s): start the platform as an ordinary user."
                                .formatted(EmbeddedServerFailure.clause(output, "unshare failed")));
            }
            return new Outcome(exitCode, output);
        } catch (IOException failure) {
            throw new EmbeddedServerFailure(
                    "PostgreSQL's program %s cannot be run (%s): %s."
                            .formatted(
                                    program,
                                    EmbeddedServerFailure.reason(failure),
                                    prefix.isEmpty()
                                            ? "check that programs may run from " + bin
                                            : "install util-linux or start the platform as an ordinary user"),
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerFailure(
                    "PostgreSQL's program %s was interrupted: start again.".formatted(program), interrupted);
        }
    }

    private static boolean isRoot() {
        Path self = Path.of("/proc/self");
        try {
            return Files.exists(self) && Files.getAttribute(self, "unix:uid").equals(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
