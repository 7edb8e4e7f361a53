package vn.gov.directive24.bench.decision;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.bench.process.Pause;
import vn.gov.directive24.bench.report.Samples;

/**
 * Two rules change together in one instance, while another is asked about both in one batch, again and again: how long
 * it takes until the other answers by the change, and whether a batch ever saw the half of one.
 */
final class RuleChanges {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String QUESTIONS = """
            [{"procedureCode": "8.1", "paper": "HO-CHIEU", "asker": "P01", "date": "2026-06-01"},
             {"procedureCode": "8.1", "paper": "LY-HON", "asker": "P01", "date": "2026-06-01"}]""";

    private final String writer;
    private final String reader;
    private final String token;

    RuleChanges(int writer, int reader, String token) {
        this.writer = "http://127.0.0.1:%d/api/v1/paper-rules/changes".formatted(writer);
        this.reader = "http://127.0.0.1:%d/api/v1/paper-demands/decisions".formatted(reader);
        this.token = token;
    }

    /** The times are in nanoseconds, from the answer to the write until the first answer by it. */
    Seen measure(int changes) throws IOException, InterruptedException {
        var times = Samples.none();
        long batches = 0;
        long halves = 0;
        try (var http = HttpClient.newHttpClient()) {
            for (int version = 0; version < changes; version++) {
                var effect = version % 2 == 0 ? "CUT" : "PERMITTED";
                write(http, change(effect, version));
                var written = System.nanoTime();
                var live = false;
                while (!live) {
                    var answers = post(http, reader, QUESTIONS);
                    var took = System.nanoTime() - written;
                    if (took > LIMIT.toNanos()) {
                        throw new IllegalStateException("A change is not live after " + LIMIT);
                    }
                    var first = answers.at("/0/reason").asString();
                    batches++;
                    halves += first.equals(answers.at("/1/reason").asString()) ? 0 : 1;
                    if (first.equals(effect)) {
                        times = times.with(took);
                        live = true;
                    }
                }
            }
        }
        return new Seen(times, batches, halves);
    }

    private static String change(String effect, int version) {
        var rule = """
                {"code": "BENCH-%d", "effect": "%s", "procedure": "8.1", "types": ["%s"], "from": "2026-01-01",
                 "document": "BENCH", "citation": {"document": "1/2026/NĐ-CP", "textVi": "Đo"}, "ifVersion": %d}""";
        return "{\"legalReference\": \"1/2026/NĐ-CP\", \"write\": [%s, %s]}"
                .formatted(
                        rule.formatted(1, effect, "HO-CHIEU", version), rule.formatted(2, effect, "LY-HON", version));
    }

    /** A busy machine may have no connection for a moment; the key makes it one change, however often it is sent. */
    private void write(HttpClient http, String body) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var end = System.nanoTime() + LIMIT.toNanos();
        var answer = send(http, writer, body, key);
        while (answer.statusCode() == 503 && System.nanoTime() < end) {
            Pause.millis(500);
            answer = send(http, writer, body, key);
        }
        requireOk(answer);
    }

    private JsonNode post(HttpClient http, String url, String body) throws IOException, InterruptedException {
        return JSON.readTree(requireOk(send(http, url, body, UUID.randomUUID().toString())));
    }

    private HttpResponse<String> send(HttpClient http, String url, String body, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key)
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String requireOk(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d: %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }

    /** @param halves of the batches, those that saw one rule changed and the other not */
    record Seen(Samples times, long batches, long halves) {}
}
