package vn.gov.directive24.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to the platform on this machine. */
final class LocalHttp implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status == 200;
        }

        /** Why a request was refused, in the words of the problem. */
        String detail() {
            return body.path("detail").asString("status " + status);
        }
    }

    /** Empty when nobody answers. */
    Optional<Answer> get(int port, String path, String token, Duration patience) throws InterruptedException {
        return send(request(port, path, token, patience).build());
    }

    Optional<Answer> put(int port, String path, String token, String json) throws InterruptedException {
        return send(request(port, path, token, Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json))
                .build());
    }

    private static HttpRequest.Builder request(int port, String path, String token, Duration patience) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
                .timeout(patience);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Optional<Answer> send(HttpRequest request) throws InterruptedException {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), JSON.readTree(response.body())));
        } catch (IOException | JacksonException away) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
