package vn.gov.directive24.deadline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.gov.directive24.deadline.TestTask.assertRefused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.contract.deadline.AssignmentEvidenceAddedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentEvidenceWithdrawnV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSubmittedV1;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.TestTask;
import vn.gov.directive24.deadline.TrackerIT;
import vn.gov.directive24.deadline.TrackerTokens;
import vn.gov.directive24.testing.Api;
import vn.gov.directive24.testing.EventTap;
import vn.gov.directive24.testing.TestTokens;

@TrackerIT
class EvidenceIT {

    private static final int LIMIT = 20 * 1024 * 1024;
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(UTF_8);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");
    private static final byte[] EXECUTABLE = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestTask task;

    @BeforeEach
    void order() {
        task = TestTask.orderedAt(port);
    }

    @Test
    void comesBackAsItWentIn() throws Exception {
        var content = Arrays.copyOf(PDF, 3 * 1024 * 1024 + 17);
        var noise = new byte[content.length - PDF.length];
        new Random(24).nextBytes(noise);
        System.arraycopy(noise, 0, content, PDF.length, noise.length);
        var added = upload("BTC", "Biên bản nghiệm thu.pdf", content);
        assertThat(added.statusCode()).as(text(added)).isEqualTo(201);
        var id = id(added);

        var answer = download("BXD", id);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("ETag")).contains('"' + id + '"');
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; ")
                .contains("Bi%C3%AAn%20b%E1%BA%A3n");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'evidence-read' and subject = :id")
                        .param("id", task.assignment())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isReadByThePartiesAndAuditorsOnly() throws Exception {
        var id = id(upload("BTC", "bien-ban.pdf", PDF));

        assertThat(download("BTC", id).statusCode()).isEqualTo(200);
        assertThat(get(TrackerTokens.overseer(), id).statusCode()).isEqualTo(200);
        assertThat(get(TestTokens.token("auditor", "VPCP", List.of("AUDITOR"), "deadline:read deadline:audit"), id)
                        .statusCode())
                .isEqualTo(200);
        var stranger = download("ACV", id);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(text(stranger)).contains("/problems/not-a-party");
        assertRefused(task.as("ACV").get(task.path() + "/evidence"), 403, "not-a-party");
        assertRefused(task.owner().get(task.path() + "/evidence/" + "0".repeat(64)), 404, "evidence-not-found");
    }

    @Test
    void isOnePieceHoweverOftenItIsSent() throws Exception {
        var first = upload("BTC", "bien-ban.pdf", PDF);
        var second = upload("BTC", "ban-sao.pdf", PDF);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(text(second)).isEqualTo(text(first));
    }

    @Test
    void isNamedByASubmissionAndCannotBeWithdrawnThen() throws Exception {
        var id = id(upload("BTC", "bien-ban.pdf", PDF));
        var other = id(upload("BTC", "anh.png", PNG));
        task.done(task.owner(), "/evidence/" + other + "/withdrawal", "{}");
        assertRefused(submit(other), 422, "evidence-not-on-record");
        assertRefused(
                task.owner().post(task.path() + "/evidence/" + other + "/withdrawal", "{}"),
                409,
                "evidence-withdrawn-already");

        assertThat(submit(id).json().at("/evidence/files/0").asString()).isEqualTo(id);

        assertRefused(
                task.owner().post(task.path() + "/evidence/" + id + "/withdrawal", "{}"),
                409,
                "assignment-transition-not-allowed");
        assertThat(task.owner().get(task.path() + "/evidence").json().at("/items"))
                .hasSize(2)
                .anySatisfy(entry ->
                        assertThat(entry.path("withdrawnBy").asString("")).isEqualTo("officer-BTC"));
        try (var tap = new EventTap(DeadlineEvent.TOPIC)) {
            await().untilAsserted(() -> assertThat(tap.of(task.assignment()))
                    .extracting(EventTap.Event::type)
                    .endsWith(
                            AssignmentEvidenceAddedV1.TYPE,
                            AssignmentEvidenceAddedV1.TYPE,
                            AssignmentEvidenceWithdrawnV1.TYPE,
                            AssignmentSubmittedV1.TYPE));
        }
    }

    @Test
    void isPutBackWhenItIsSentAgainAfterItsWithdrawal() throws Exception {
        var id = id(upload("BTC", "bien-ban.pdf", PDF));
        task.done(task.owner(), "/evidence/" + id + "/withdrawal", "{}");

        var again = upload("BTC", "bien-ban.pdf", PDF);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(text(again)).doesNotContain("withdrawnAt");
    }

    @Test
    void isTurnedAwayWhenItIsNotWhatItSaysAndChangesNothing() throws Exception {
        assertProblem(upload("BTC", "bien-ban.pdf", EXECUTABLE), 422, "evidence-type-not-allowed");
        assertProblem(upload("BTC", "bien-ban.pdf", new byte[0]), 422, "evidence-empty");
        assertProblem(upload("BTC", "bien-ban.docx", PDF), 422, "evidence-name-not-of-type");
        assertProblem(upload("BTC", "../bien-ban.pdf", PDF), 422, "evidence-name-not-allowed");
        assertProblem(upload("BXD", "bien-ban.pdf", PDF), 403, "not-your-agency");
        assertThat(task.owner().post(task.path() + "/evidence", "{}").status()).isEqualTo(415);
        assertRefused(
                task.owner().with("Content-Type", "multipart/form-data").post(task.path() + "/evidence", "nothing"),
                400,
                "malformed-multipart");

        assertThat(task.owner()
                        .get(task.path() + "/evidence")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(task.shown().at("/status").asString()).isEqualTo("ASSIGNED");
    }

    @Test
    void isTakenUpToTwentyMegabytesAndNoByteMore() throws Exception {
        assertThat(upload("BTC", "lon.pdf", Arrays.copyOf(PDF, LIMIT)).statusCode())
                .isEqualTo(201);
        assertThat(upload("BTC", "lon.pdf", Arrays.copyOf(PDF, LIMIT + 1)).statusCode())
                .isEqualTo(413);
    }

    private Api.Answer submit(String evidence) {
        return task.owner()
                .post(
                        task.path() + "/submission",
                        "{\"narrative\": \"xong\", \"evidence\": [\"%s\"]}".formatted(evidence));
    }

    private HttpResponse<byte[]> upload(String agency, String name, byte[] content)
            throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/pdf\r\n\r\n")
                .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--x--\r\n".getBytes(UTF_8));
        return http.send(
                request(TrackerTokens.officerOf(agency), "")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> download(String agency, String id) throws IOException, InterruptedException {
        return get(TrackerTokens.officerOf(agency), id);
    }

    private HttpResponse<byte[]> get(String token, String id) throws IOException, InterruptedException {
        return http.send(request(token, "/" + id).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + task.path() + "/evidence" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
        assertThat(text(answer)).contains("/problems/" + code).contains("remedy");
    }

    private static String id(HttpResponse<byte[]> added) {
        assertThat(added.statusCode()).as(text(added)).isIn(200, 201);
        return JsonMapper.shared().readTree(added.body()).get("id").asString();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), UTF_8);
    }
}
