package vn.gov.directive24.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./directive24 run} as a user starts it. */
public final class PlatformProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(100);

    private final Place place;
    private final Process process;
    private final long began;

    private PlatformProcess(Place place, Process process, long began) {
        this.place = place;
        this.process = process;
        this.began = began;
    }

    /**
     * Where and how it runs.
     *
     * @param data the data folder; beside it, the output of the process is kept
     * @param options of the run command, such as {@code --kafka}, or {@code --ephemeral} instead of the data folder
     * @param environment what differs from this process's
     */
    public record Place(Path data, int portOffset, List<String> options, Map<String, String> environment) {

        public Place {
            options = List.copyOf(options);
            environment = Map.copyOf(environment);
        }

        public static Place in(Path data, int portOffset) {
            return new Place(data, portOffset, List.of(), Map.of());
        }

        public Place with(String... more) {
            var all = new ArrayList<>(options);
            all.addAll(List.of(more));
            return new Place(data, portOffset, all, environment);
        }

        public Place with(Map<String, String> more) {
            return new Place(data, portOffset, options, more);
        }

        public String url(Service service) {
            return service.url(portOffset);
        }

        public String kafka() {
            return "localhost:" + (19_092 + portOffset);
        }

        public PostgresProcess postgres() {
            return new PostgresProcess(data.resolve("postgres"));
        }

        Path output() {
            return data.resolveSibling(data.getFileName() + ".out");
        }
    }

    /** Returns at once; see {@link #awaitReady}. */
    public static PlatformProcess start(Place place) {
        var command = new ArrayList<String>();
        command.add("run");
        if (!place.options().contains("--ephemeral")) {
            command.addAll(List.of("--data", place.data().toString()));
        }
        command.addAll(List.of("--port-offset", Integer.toString(place.portOffset())));
        command.addAll(place.options());
        var began = System.nanoTime();
        try {
            var process = command(place, command)
                    .redirectOutput(Redirect.appendTo(place.output().toFile()))
                    .start();
            return new PlatformProcess(place, process, began);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Waits until every service says over HTTP that it takes requests; returns how long that took from the start.
     *
     * @throws IllegalStateException when that does not come about
     */
    public Duration awaitReady() {
        try (var http = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            for (var service : Service.values()) {
                while (!isReady(http, service)) {
                    if (!process.isAlive() || System.nanoTime() - began > START.toNanos()) {
                        close();
                        throw new IllegalStateException(
                                "The platform does not become ready: %s did not. %s".formatted(service, lastLines()));
                    }
                    Pause.of(STEP);
                }
            }
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean isReady(HttpClient http, Service service) {
        var request = HttpRequest.newBuilder(URI.create(place.url(service) + "/actuator/health/readiness"))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String lastLines() {
        try {
            var lines = Files.readAllLines(place.output());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** A bearer token of a seeded user; the platform has been ready once on this place. */
    public static String token(Place place, String user) {
        return ask(place, "token", "--data", place.data().toString(), user).output();
    }

    /** What {@code ./directive24 audit verify} says of the running platform. */
    public static Answer verifyAudit(Place place) {
        return ask(place, "audit", "verify", "--data", place.data().toString());
    }

    /** @param status 0 when it is as it should be */
    public record Answer(int status, String output) {}

    private static Answer ask(Place place, String... arguments) {
        try {
            var process = command(place, Arrays.asList(arguments)).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(process.waitFor(), output.strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The launcher script becomes the platform's JVM, so that a signal reaches it. */
    private static ProcessBuilder command(Place place, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(System.getProperty("bench.platform", "./directive24"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(place.environment());
        return builder;
    }

    /** As a power cut would; PostgreSQL's processes live on until the next start. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
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
