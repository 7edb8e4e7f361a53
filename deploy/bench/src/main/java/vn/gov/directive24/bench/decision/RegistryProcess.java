package vn.gov.directive24.bench.decision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gov.directive24.bench.process.FreePort;
import vn.gov.directive24.bench.process.Pause;

/** The registry, with the baselines on its class path, in a process of its own. */
final class RegistryProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private RegistryProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static RegistryProcess start(Path output, Map<String, String> settings) throws IOException {
        var port = FreePort.find();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                "vn.gov.directive24.registry.DocumentRegistryApplication",
                "--server.port=" + port,
                // A caller keeps its connection as long as it asks; Tomcat would close it after 100 requests.
                "--server.tomcat.max-keep-alive-requests=-1"));
        settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        var registry = new RegistryProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                port);
        if (!Pause.untilTrue(START, () -> !registry.process.isAlive() || registry.isReady())
                || !registry.process.isAlive()) {
            registry.close();
            throw new IllegalStateException("The registry does not start; its output is\n" + Files.readString(output));
        }
        return registry;
    }

    int port() {
        return port;
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!Pause.untilTrue(Duration.ofSeconds(30), () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }
}
