package vn.gov.directive24.registry.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Copies checked by whoever has neither a token nor a program, each test from an address of its own. */
@ListIT
class PublicCheckIT {

    private static final String API = "/api/v1/lists/verifications";

    /** As a browser says it. */
    private static final String NO_FILE_CHOSEN =
            "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n--part--\r\n";

    @Autowired
    PublishingOfficer officer;

    @Test
    void namesWhatItFindsInWords() throws Exception {
        var first = published();
        published();
        var third = published();
        var changed = officer.bytes("/lists/" + third + ".json");
        changed[100] ^= 1;

        try (var anybody = from("127.0.0.21")) {
            var intact = send(anybody, "/lists/check", officer.bytes("/lists/" + first + ".json"));
            assertThat(intact.statusCode()).isEqualTo(200);
            assertThat(intact.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(intact.body())
                    .contains("Tất cả các tệp đều nguyên vẹn", "Đúng từng byte", "không thể tự chứng minh khóa")
                    .doesNotContain("??", "<script", " style=");

            var wrong = send(
                    anybody, "/lists/check", officer.bytes("/lists/" + first + ".json"), changed, "x".getBytes(UTF_8));
            assertThat(wrong.body())
                    .contains("Có điều không đúng", "Đã bị sửa", "là byte thứ 101 của tệp")
                    .contains("Thiếu danh mục số " + (first + 1), "Không phải danh mục")
                    .doesNotContain("??");

            assertThat(send(anybody, "/en/lists/check", changed).body())
                    .contains("Something is wrong", "Changed", "is byte 101 of the file", "cannot prove whose key")
                    .doesNotContain("??");
            var byProgram = send(anybody, API, changed);
            assertThat(byProgram.statusCode()).isEqualTo(200);
            var verdict = JsonMapper.shared().readTree(byProgram.body()).at("/lists/0");
            assertThat(verdict.at("/detail").asString()).contains("byte 101 of the file");
            assertThat(verdict.at("/remarks/1/kind").asString()).isEqualTo("FIRST_BYTE");
            assertThat(verdict.at("/remarks/1/values/0").asInt()).isEqualTo(101);
        }
    }

    @Test
    void saysThatAnIntactListWasReplaced() throws Exception {
        var number = published();
        officer.register("Giấy tờ mẫu, ghi muộn");
        var body = "{\"corrects\": %d, \"reason\": \"Ghi thiếu\", \"asOf\": \"%s\", \"seen\": \"%s\"}";
        var path = "/api/v1/lists/corrections?dryRun=";
        var today = officer.today();
        var seen = officer.api()
                .post(path + true, body.formatted(number, today, ""))
                .json()
                .at("/seen")
                .asString();
        assertThat(officer.api()
                        .post(path + false, body.formatted(number, today, seen))
                        .status())
                .isEqualTo(201);

        try (var anybody = from("127.0.0.22")) {
            assertThat(send(anybody, "/lists/check", officer.bytes("/lists/" + number + ".json"))
                            .body())
                    .contains("Nguyên vẹn", "đã được danh mục số " + (number + 1) + " thay thế");
        }
    }

    @Test
    void takesFewSmallFiles() throws Exception {
        try (var anybody = from("127.0.0.23")) {
            for (var path : new String[] {API, "/lists/check"}) {
                assertThat(send(anybody, path, new byte[PublicCheck.MOST_BYTES + 1])
                                .statusCode())
                        .as(path)
                        .isEqualTo(413);
                assertThat(send(
                                        anybody,
                                        path,
                                        new byte[PublicCheck.MOST_BYTES],
                                        new byte[PublicCheck.MOST_BYTES],
                                        new byte[99_999])
                                .statusCode())
                        .as(path)
                        .isEqualTo(413);
                assertThat(send(
                                        anybody,
                                        path,
                                        Collections.nCopies(13, new byte[9]).toArray(byte[][]::new))
                                .statusCode())
                        .as(path)
                        .isEqualTo(422);
            }
            assertThat(send(anybody, "/lists/check", new byte[PublicCheck.MOST_BYTES + 1])
                            .body())
                    .contains("mỗi tệp không quá 5 MB")
                    .doesNotContain("??");
            var nothing = post(anybody, "/lists/check", NO_FILE_CHOSEN.getBytes(UTF_8));
            assertThat(nothing.statusCode()).isEqualTo(400);
            assertThat(nothing.body()).contains("Chưa chọn tệp nào");
        }
        // Whoever is known is bound by the service's own limit only.
        assertThat(officer.verify(Collections.nCopies(13, new byte[9]).toArray(byte[][]::new))
                        .at("/lists"))
                .hasSize(13);
    }

    @Test
    void saysWhenToComeBack() throws Exception {
        try (var anybody = from("127.0.0.24")) {
            var statuses = new int[60];
            Arrays.setAll(statuses, _ -> status(anybody));
            assertThat(statuses).containsOnly(200);

            var page = send(anybody, "/lists/check", new byte[9]);
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).contains("3600");
            assertThat(page.body()).contains("thử lại sau 60 phút").doesNotContain("??");
            var program = send(anybody, API, new byte[9]);
            assertThat(program.statusCode()).isEqualTo(429);
            assertThat(program.headers().firstValue("RateLimit")).contains("\"address\";r=0;t=3600");
            assertThat(program.body()).contains("/problems/too-many-list-checks");
        }
        try (var another = from("127.0.0.25")) {
            assertThat(status(another)).isEqualTo(200);
        }
    }

    private int status(HttpClient client) {
        try {
            return send(client, API, new byte[9]).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int published() {
        var month = officer.nextMonth();
        officer.register("Giấy tờ mẫu");
        return officer.close(month).at("/number").asInt();
    }

    private static HttpClient from(String address) {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    private HttpResponse<String> send(HttpClient client, String path, byte[]... files)
            throws IOException, InterruptedException {
        return post(client, path, PublishingOfficer.multipart("part", files));
    }

    private HttpResponse<String> post(HttpClient client, String path, byte[] body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + officer.port() + path))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
