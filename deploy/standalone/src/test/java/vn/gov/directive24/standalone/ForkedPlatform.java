package vn.gov.directive24.standalone;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import vn.gov.directive24.standalone.command.Launcher;

/** The platform as {@code ./directive24} starts it: in a JVM of its own, which a test can kill. */
record ForkedPlatform(Process process, Path output) {

    /** As on a machine that has never run the platform: the programs of PostgreSQL are unpacked by what is shipped here. */
    private static final Path FRESH_CACHE = freshCache();

    static ForkedPlatform start(Path output, String... arguments) throws IOException {
        return new ForkedPlatform(fork(output, arguments), output).awaitReady();
    }

    /** What a command that ends by itself has said; its exit status is in front. */
    static String run(Path output, String... arguments) throws IOException, InterruptedException {
        int status = fork(output, arguments).waitFor();
        return status + " " + Files.readString(output);
    }

    private static Path freshCache() {
        try {
            return Files.createTempDirectory("directive24-fresh-cache");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process fork(Path output, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        File file = output.toFile();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(file);
        process.environment().put("XDG_CACHE_HOME", FRESH_CACHE.toString());
        return process.start();
    }

    private ForkedPlatform awaitReady() {
        Awaitility.await("ready")
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(300))
                .failFast("It ended", () -> !process.isAlive())
                .until(() -> said().contains("is ready after"));
        return this;
    }

    String said() throws IOException {
        return Files.readString(output);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
