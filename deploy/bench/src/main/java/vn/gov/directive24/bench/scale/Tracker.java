package vn.gov.directive24.bench.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.Pause;

/** A tracker in a process of its own, with the options that the platform has. */
final class Tracker implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path output;
    private final int port;

    private Tracker(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** Returns when it is ready. */
    static Tracker start(Path output, Map<String, String> settings) throws IOException {
        var port = FreePort.find();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("bench.services"),
                "vn.gov.directive24.deadline.DeadlineTrackerApplication",
                "--server.port=" + port));
        settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var tracker = new Tracker(process, output, port);
        tracker.awaitReady();
        return tracker;
    }

    private void awaitReady() throws IOException {
        var ready = Pause.untilTrue(START, () -> !process.isAlive() || isReady());
        if (!ready || !process.isAlive()) {
            close();
            throw new IllegalStateException("The tracker does not start; its output is\n" + Files.readString(output));
        }
    }

    private boolean isReady() {
        try {
            return send("/actuator/health/readiness", "").statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** @throws IllegalStateException when the answer is anything but a success */
    String get(String path, String token) {
        var answer = send(path, token);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s: %d %s".formatted(path, answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    private HttpResponse<String> send(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return http.send(token.isEmpty() ? withoutToken(request) : request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static HttpRequest withoutToken(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, _) -> !name.equalsIgnoreCase("Authorization"))
                .build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        http.close();
    }
}
