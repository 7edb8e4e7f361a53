package vn.gov.directive24.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.gov.directive24.embedded.EmbeddedKafkaMain;

/** A broker in a JVM of its own, which can be killed and started again on the same data and port. */
public final class KafkaProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration END = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private Process process;

    private KafkaProcess(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Returns when it takes requests. */
    public static KafkaProcess start(Path folder, int port) {
        return new KafkaProcess(folder, port, launched(folder, port));
    }

    private static Process launched(Path folder, int port) {
        var output = folder.resolveSibling(folder.getFileName() + ".out");
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path"),
                            EmbeddedKafkaMain.class.getName(),
                            "--data",
                            folder.toString(),
                            "--port",
                            Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            awaitReady(process, output);
            return process;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void awaitReady(Process process, Path output) throws IOException {
        var deadline = System.nanoTime() + START.toNanos();
        while (Files.readAllLines(output).stream().noneMatch(line -> line.startsWith("READY "))) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("Kafka does not start:\n" + Files.readString(output));
            }
            Pause.millis(50);
        }
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** As a power cut would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** With its data and on its port, after {@link #kill()} or {@link #close()}. */
    public void restart() {
        process = launched(folder, port);
    }

    /** In order, or by force when that takes too long. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            kill();
        }
    }
}
