package vn.gov.directive24.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import vn.gov.directive24.registry.QualityProof;
import vn.gov.directive24.registry.RegistryTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.Api.Answer;
import vn.gov.directive24.testing.TestTokens;

/** Registers types and closes months over HTTP. Lists are numbered for good, so every test goes on from the last one. */
@TestComponent
class PublishingOfficer {

    static final String KEYSET = "target/list-keyset.json";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ListClock.Settable clock;
    private final Environment environment;

    PublishingOfficer(ListClock.Settable clock, Environment environment) {
        this.clock = clock;
        this.environment = environment;
    }

    Api api() {
        return Api.at(port()).as(RegistryTokens.registryOfficer());
    }

    Api admin() {
        return Api.at(port())
                .as(TestTokens.token("admin", "BCA", List.of("ADMIN"), "registry:read registry:write registry:admin"));
    }

    Api anybody() {
        return Api.at(port());
    }

    LocalDate today() {
        return clock.today();
    }

    int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** The month that can be closed next, over since today. */
    YearMonth nextMonth() {
        var lists = anybody().get("/api/v1/lists?size=1").json().at("/items");
        var next = lists.isEmpty()
                ? YearMonth.from(ListClock.START)
                : YearMonth.parse(lists.at("/0/month").asString()).plusMonths(1);
        clock.set(next.atEndOfMonth());
        return next;
    }

    /** Registers a type today and brings it to a status, which is its way's end. */
    String register(String name, String... statuses) {
        var code = "LST-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var answer = api().post("/api/v1/document-types", """
                {"code": "%s", "nameVi": "%s", "synonyms": ["GT %s"], "holder": "PERSONAL", "managingAgency": "BCA",
                 "legalBasis": "Luật mẫu, Điều 1", "synthetic": true}
                """.formatted(code, name, code));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        for (var status : statuses) {
            move(code, status);
        }
        return code;
    }

    String registerIntegrated(String name) {
        return register(name, "PLANNED", "CONNECTING", "INTEGRATED");
    }

    void move(String code, String status) {
        if (status.equals("INTEGRATED")) {
            QualityProof.give(api(), code);
        }
        var answer = api().post("/api/v1/document-types/" + code + "/status", """
                {"status": "%s", "reason": "Thử nghiệm"}
                """.formatted(status));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** Closes a month on the day after its end; the answer is the list's summary. */
    JsonNode close(YearMonth month) {
        clock.set(month.plusMonths(1).atDay(1));
        var seen = preview(month).json().at("/seen").asString();
        var answer = api().post("/api/v1/lists", body(month, seen));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    Answer preview(YearMonth month) {
        return api().post("/api/v1/lists?dryRun=true", "{\"month\": \"%s\"}".formatted(month));
    }

    static String body(YearMonth month, String seen) {
        return "{\"month\": \"%s\", \"seen\": \"%s\", \"startsHere\": true}".formatted(month, seen);
    }

    byte[] bytes(int port, String path) {
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    byte[] bytes(String path) {
        return bytes(port(), path);
    }

    /** Asks the endpoint to check files. */
    JsonNode verify(byte[]... files) {
        var boundary = "part" + UUID.randomUUID();
        var answer =
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1/lists/verifications"))
                        .header("Authorization", "Bearer " + RegistryTokens.registryOfficer())
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(multipart(boundary, files))));
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }

    /** Files as a browser's form sends them, {@code 0.json} and so on. */
    static byte[] multipart(String boundary, byte[]... files) {
        var body = new ByteArrayOutputStream();
        for (var i = 0; i < files.length; i++) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%d.json\"\r\n\r\n"
                    .formatted(boundary, i)
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(files[i]);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
