package vn.gov.directive24.common.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.DomainException;

/** The answers given under an idempotency key. */
class StoredAnswers {

    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ClusterLock locks;

    StoredAnswers(JdbcClient jdbc, JsonMapper json, Clock clock, ClusterLock locks) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.locks = locks;
    }

    /** Waits for a request under way with the same key; false when that one has been answered. */
    boolean claim(String caller, String key, byte[] hash) {
        return jdbc.sql("""
                        insert into idempotency_key (caller, key, request_hash, created_at)
                        values (:caller, :key, :hash, :now) on conflict do nothing
                        """)
                        .param("caller", caller)
                        .param("key", key)
                        .param("hash", hash)
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    void store(String caller, String key, Answer answer) {
        jdbc.sql("""
                        update idempotency_key
                        set status = :status, content_type = :type, headers = :headers, body = :body
                        where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .update();
    }

    /** @throws KeyUsedForAnotherRequest when the first request was another one */
    Answer find(String caller, String key, byte[] hash) {
        return jdbc.sql("""
                        select request_hash, status, content_type, headers, body
                        from idempotency_key where caller = :caller and key = :key
                        """)
                .param("caller", caller)
                .param("key", key)
                .query((row, _) -> {
                    if (!Arrays.equals(row.getBytes("request_hash"), hash)) {
                        throw new KeyUsedForAnotherRequest(key);
                    }
                    return new Answer(
                            row.getInt("status"),
                            row.getString("content_type"),
                            json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                            row.getBytes("body"));
                })
                .single();
    }

    @Scheduled(
            fixedDelayString = "${directive24.idempotency.forget-delay:1h}",
            initialDelayString = "${directive24.idempotency.forget-delay:1h}")
    void forget() {
        locks.runExclusively(
                "idempotency-forget",
                () -> jdbc.sql("delete from idempotency_key where created_at < :then")
                        .param("then", OffsetDateTime.now(clock).minusHours(24))
                        .update());
    }

    record Answer(int status, @Nullable String contentType, Map<String, String> headers, byte[] body) {

        static Answer of(ContentCachingResponseWrapper response) {
            return new Answer(
                    response.getStatus(),
                    response.getContentType(),
                    keptHeaders(response),
                    response.getContentAsByteArray());
        }

        static Answer withoutBody(ContentCachingResponseWrapper response) {
            return new Answer(response.getStatus(), null, keptHeaders(response), new byte[0]);
        }

        private static Map<String, String> keptHeaders(HttpServletResponse response) {
            var headers = new LinkedHashMap<String, String>();
            for (var name : KEPT_HEADERS) {
                var value = response.getHeader(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
            return headers;
        }

        void writeTo(HttpServletResponse response) {
            response.setStatus(status);
            headers.forEach(response::setHeader);
            response.setHeader("Idempotent-Replay", "true");
            if (contentType != null) {
                response.setContentType(contentType);
            }
            try {
                response.getOutputStream().write(body);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        }
    }

    static class KeyUsedForAnotherRequest extends DomainException {
        KeyUsedForAnotherRequest(String key) {
            super(
                    Reason.RULE_VIOLATED,
                    "idempotency-key-reused",
                    "The key %s was used for another request.".formatted(key),
                    "Use a new key for a new request, and the same body when repeating one.");
        }
    }
}
