package vn.gov.directive24.deadline.feed.webhook;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** What was sent to an endpoint, what waits, and what came of it. */
@Component
public class DeliveryList {

    private static final String COLUMNS = """
            message as webhook_id, type, event_key as key, status, attempts, created_at, next_attempt_at, delivered_at,
            last_status, last_failure
            """;

    private static final String WANTED = """
            from webhook_delivery where endpoint = :endpoint
              and (cast(:status as text) is null or status = :status)
              and (cast(:type as text) is null or type = :type)
              and (cast(:from as timestamptz) is null or created_at >= :from)
              and (cast(:to as timestamptz) is null or created_at < :to)
            """;

    private final JdbcClient jdbc;

    DeliveryList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which deliveries; what is absent does not matter.
     *
     * @param from first moment of their creation, included
     * @param to last moment, excluded
     */
    public record Filter(
            @Nullable DeliveryStatus status,
            @Nullable String type,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageOf<Delivery> list(String endpoint, Filter filter, Paging paging) {
        var total = bound("select count(*) " + WANTED, endpoint, filter)
                .query(Long.class)
                .single();
        var items = bound(
                        "select " + COLUMNS + WANTED + " order by created_at desc, message limit :limit offset :offset",
                        endpoint,
                        filter)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(Delivery.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    @Transactional(readOnly = true)
    public DeliveryInFull find(String endpoint, String message) {
        var delivery = jdbc.sql("select " + COLUMNS
                        + " from webhook_delivery where endpoint = :endpoint and message = :message")
                .param("endpoint", endpoint)
                .param("message", message)
                .query(Delivery.class)
                .optional()
                .orElseThrow(() -> new DeliveryNotFound(endpoint, message));
        var body = jdbc.sql("select body from webhook_delivery where endpoint = :endpoint and message = :message")
                .param("endpoint", endpoint)
                .param("message", message)
                .query(String.class)
                .single();
        var log = jdbc.sql("""
                        select at, millis, http_status, failure from webhook_attempt
                        where endpoint = :endpoint and message = :message order by id
                        """)
                .param("endpoint", endpoint)
                .param("message", message)
                .query(AttemptMade.class)
                .list();
        return new DeliveryInFull(delivery, body, log);
    }

    /** Makes them due now, from the first attempt; what is under way at this moment stays as it is. */
    int replay(String endpoint, Filter filter, @Nullable String message) {
        return bound("""
                                update webhook_delivery
                                set status = 'PENDING', attempts = 0, next_attempt_at = now(), claimed_until = null
                                where endpoint = :endpoint
                                  and (cast(:message as text) is null or message = :message)
                                  and (cast(:status as text) is null or status = :status)
                                  and (cast(:type as text) is null or type = :type)
                                  and (cast(:from as timestamptz) is null or created_at >= :from)
                                  and (cast(:to as timestamptz) is null or created_at < :to)
                                  and (claimed_until is null or claimed_until < now())
                                """, endpoint, filter).param("message", message).update();
    }

    private JdbcClient.StatementSpec bound(String sql, String endpoint, Filter filter) {
        return jdbc.sql(sql)
                .param("endpoint", endpoint)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("type", filter.type())
                .param("from", filter.from())
                .param("to", filter.to());
    }

    /**
     * A message and how far it has come.
     *
     * @param webhookId the header of that name, the same in every attempt
     * @param key business id of what the event is about
     * @param attempts since it was stored or last replayed
     * @param lastStatus HTTP status of the last answer
     * @param lastFailure why the last attempt failed
     */
    public record Delivery(
            String webhookId,
            String type,
            String key,
            DeliveryStatus status,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime nextAttemptAt,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable Integer lastStatus,
            @Nullable String lastFailure) {}

    /** @param millis how long it took */
    public record AttemptMade(
            OffsetDateTime at,
            int millis,
            @Nullable Integer httpStatus,
            @Nullable String failure) {}

    /** @param body as it is sent */
    public record DeliveryInFull(Delivery delivery, String body, List<AttemptMade> log) {}
}
