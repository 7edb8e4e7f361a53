package vn.gov.directive24.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads server-sent events, as a dashboard would. */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<java.io.InputStream> response;
    private volatile String lastId = "";

    /** Connects, and goes on behind the event of that id where one is given. */
    public EventStream(String url, String token, @Nullable String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            response = http.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        if (response.statusCode() == 200) {
            Thread.ofVirtual().start(this::read);
        }
    }

    public int status() {
        return response.statusCode();
    }

    public List<Event> events() {
        return List.copyOf(events);
    }

    public List<Event> of(String key) {
        return events.stream().filter(event -> event.key().equals(key)).toList();
    }

    /** The id to go on behind. */
    public String lastId() {
        return lastId;
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var id = "";
            var name = "";
            var data = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3).strip();
                } else if (line.startsWith("event:")) {
                    name = line.substring(6).strip();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).strip();
                } else if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, JSON.readTree(data)));
                    }
                    if (!id.isEmpty()) {
                        lastId = id;
                    }
                    name = "";
                    data = "";
                }
            }
        } catch (IOException _) {
            // The stream ends when either side closes it.
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException _) {
            // It is closed all the same.
        }
        http.shutdownNow();
    }

    /** One event with its id, type and data. */
    public record Event(String id, String type, JsonNode body) {

        public String key() {
            return body.at("/key").asString("");
        }

        public long sequence() {
            return body.at("/sequence").asLong(0);
        }

        public JsonNode data() {
            return body.at("/data");
        }
    }
}
