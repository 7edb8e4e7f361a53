package vn.gov.directive24.common.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.directive24.common.testapp.Api;
import vn.gov.directive24.common.testapp.TestappIT;

@TestappIT
class WebIT {

    private static final String NOTES = "/api/v1/notes";

    @LocalServerPort
    int port;

    private final String code = UUID.randomUUID().toString();

    @Test
    void storesTextInOneUnicodeForm() {
        var name = "Giấy khai sinh";
        var decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);

        assertThat(officer().post(NOTES, body(decomposed)).status()).isEqualTo(201);

        assertThat(officer().get(NOTES + "/" + code).json().at("/text").asString())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code": "x", "text": "x", "surprise": 1}                                            | /surprise
            {"code": "x", "text": 17}                                                            | /text
            {"code": "x", "text": "\\u0007"}                                                     | /text
            {"code": " ", "text": "x"}                                                           | /code
            {"code": "x"}                                                                        | /text
            {"code": "x", "text": "x", "lines": 1}                                               | /lines
            {"code": "x", "text": "x", "lines": [{"words": [{"spelling": "a"}, {"spelling": 1}]}]}        | /lines/0/words/1/spelling
            {"code": "x", "text": "x", "lines": [{}, {"words": [{"spelling": "a", "since": "2025-02-30"}]}]} | /lines/1/words/0/since
            {"code": "x", "text": "x", "lines": [{}, {"words": [{"spelling": "a", "x/y~z": 1}]}]}         | /lines/1/words/0/x~1y~0z
            {"code": "x", "text": "x", "lines": [{}, {"words": [{"spelling": "a"}, {"spelling": " "}]}]}  | /lines/1/words/1/spelling
            [1]                                                                                  | ``
            """)
    void namesTheFieldThatIsWrong(String body, String pointer) {
        var answer = officer().post(NOTES, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/detail").asString()).isNotBlank();
        assertThat(answer.json().at("/fault").asString()).isEqualTo("CALLER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-02-30", "0001-01-01", "2025-9-1", "tomorrow", "2025-01-01%00", ""})
    void isAsStrictAboutDatesInQueriesAsInBodies(String day) {
        assertThat(officer().post(NOTES, body("text")).status()).isEqualTo(201);

        var answer = officer().get(NOTES + "/" + code + "?asOf=" + day);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo("asOf");
        assertThat(officer().get(NOTES + "/" + code + "?asOf=2024-02-29").status())
                .isEqualTo(200);
    }

    @Test
    void turnsAwayABodyOverTheLimitWhetherOrNotItSaysItsLength() {
        var large = body("x".repeat(3_000_000));

        var announced = officer().post(NOTES, large);
        var chunked = officer()
                .send(
                        "POST",
                        NOTES,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes(UTF_8))));

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.problem()).isEqualTo("body-too-large");
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(chunked.problem()).isEqualTo("body-too-large");
    }

    @Test
    void takesUploadsThatAreLargerThanAJsonBodyMayBe() {
        var answer = upload(3_000_000);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/bytes").asLong()).isEqualTo(3_000_000);
    }

    @Test
    void turnsAwayAnUploadOverItsOwnLimit() {
        var answer = upload(20 * 1024 * 1024 + 1);

        assertThat(answer.status()).as(answer.body()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=other", "multipart/mixed"})
    void saysThatAnUploadIsNone(String type) {
        var answer = officer().with("Content-Type", type).post(NOTES + "/files", "neither parts nor an end");

        assertThat(answer.status()).as(answer.body()).isBetween(400, 415);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().at("/fault").asString()).isEqualTo("CALLER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//a", "/a;b=c", "/a%0Ab", "/a/%2e%2e/b"})
    void describesWhatIsRefusedInFrontOfEveryEndpointInTheSameWay(String path) throws Exception {
        // A client's own library would not let such a path out.
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /api/v1/notes%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer).contains("application/problem+json", "/problems/", "\"fault\":\"CALLER\"");
        }
    }

    @Test
    void hasNoPageOfFailuresToLookAt() {
        var answer = Api.at(port).get("/error");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=0", "size=1001", "page=-1", "page=x"})
    void namesAQueryParameterAsOne(String query) {
        var answer = officer().get(NOTES + "?" + query);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().at("/errors/0/parameter").asString()).isEqualTo(query.split("=", -1)[0]);
        assertThat(answer.json().at("/errors/0/pointer").isMissingNode()).isTrue();
    }

    @Test
    void refusesAWriteOnAnOldVersion() {
        assertThat(officer().post(NOTES, body("first")).header("ETag")).isEqualTo("\"0\"");
        var change = "{\"text\": \"second\"}";

        var first = officer().with("If-Match", "\"0\"").put(NOTES + "/" + code, change);
        var late = officer().with("If-Match", "\"0\"").put(NOTES + "/" + code, change.replace("second", "third"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(officer().get(NOTES + "/" + code).json().at("/text").asString())
                .isEqualTo("second");
    }

    private Api.Answer upload(int bytes) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n";
        return officer()
                .with("Content-Type", "multipart/form-data; boundary=x")
                .post(NOTES + "/files", head + "y".repeat(bytes) + "\r\n--x--\r\n");
    }

    private Api officer() {
        return Api.officerAt(port);
    }

    private String body(String text) {
        return """
                {"code": "%s", "text": "%s"}
                """.formatted(code, text);
    }
}
