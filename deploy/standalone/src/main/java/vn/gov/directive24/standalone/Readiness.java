package vn.gov.directive24.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import vn.gov.directive24.standalone.data.StandaloneFailure;

/** Whether a service says over HTTP that it takes requests. */
public final class Readiness {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private Readiness() {}

    static void await(int port) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        try (var http = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
            while (!isReady(http, port)) {
                if (System.nanoTime() > deadline) {
                    throw new StandaloneFailure(
                            "The service on port %d has started but does not become ready.".formatted(port));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Asks once. */
    public static boolean isReady(HttpClient http, int port) throws InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                .timeout(ANSWER)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }
}
