package vn.gov.directive24.bench.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import vn.gov.directive24.bench.process.PlatformProcess.Place;
import vn.gov.directive24.bench.process.Service;

/** HTTP as an agency's system speaks it. */
class Client {

    /** Longer than any answer may take, so that a hang is seen as one. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final Place place;
    private final String token;

    Client(Place place, String token) {
        this.place = place;
        this.token = token;
    }

    Attempt send(Aggregate.Write write) throws InterruptedException {
        var request = request(write.aggregate().kind().service(), write.path())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", write.idempotencyKey())
                .POST(BodyPublishers.ofString(write.body()))
                .build();
        var began = System.nanoTime();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Attempt(
                    began,
                    Duration.ofNanos(System.nanoTime() - began),
                    answer.statusCode(),
                    answer.headers().firstValue("Idempotent-Replay").isPresent(),
                    answer.headers().firstValue("Retry-After").isPresent(),
                    answer.statusCode() < 300 ? "" : answer.body());
        } catch (IOException away) {
            return new Attempt(
                    began, Duration.ofNanos(System.nanoTime() - began), 0, false, false, String.valueOf(away));
        }
    }

    HttpResponse<String> get(Service service, String path) throws IOException, InterruptedException {
        return http.send(request(service, path).GET().build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Service service, String path) {
        return HttpRequest.newBuilder(URI.create(place.url(service) + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }
}
