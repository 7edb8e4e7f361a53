package vn.gov.directive24.deadline.feed.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages on their way. Times are those of the database's clock: real time, also where the platform runs as of another
 * day, because the receivers live in it.
 */
@Component
class DeliveryQueue {

    private final JdbcClient jdbc;

    DeliveryQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A message for an endpoint that has it already changes nothing, so an event may be read twice. */
    void add(WebhookEndpoint endpoint, Message message) {
        jdbc.sql("""
                        insert into webhook_delivery (endpoint, message, type, event_key, body, status, next_attempt_at)
                        values (:endpoint, :message, :type, :key, :body, :status,
                                case when :status = 'PENDING' then now() end)
                        on conflict do nothing
                        """)
                .param("endpoint", endpoint.id())
                .param("message", message.id())
                .param("type", message.type())
                .param("key", message.key())
                .param("body", message.body())
                .param("status", (endpoint.disabled() == null ? DeliveryStatus.PENDING : DeliveryStatus.HELD).name())
                .update();
    }

    /**
     * Takes what is due, for each endpoint no more than it may have under way in all instances. A claim ends by itself,
     * so what an instance had in hand when it died is sent by another.
     */
    @Transactional
    public List<Claim> claim(int atOnce, Duration lease) {
        return jdbc.sql("""
                        with due as materialized (
                            select e.id as endpoint, e.url, e.secret, e.previous_secret, e.previous_until, first.message
                            from webhook_endpoint e cross join lateral (
                                select w.message from webhook_delivery w
                                where w.endpoint = e.id and w.status = 'PENDING' and w.next_attempt_at <= now()
                                  and (w.claimed_until is null or w.claimed_until < now())
                                order by w.next_attempt_at
                                limit greatest(0, :atOnce - (
                                    select count(*) from webhook_delivery busy
                                    where busy.endpoint = e.id and busy.status = 'PENDING'
                                      and busy.claimed_until >= now()))
                                for update skip locked) first
                            where e.disabled is null)
                        update webhook_delivery d set claimed_until = now() + make_interval(secs => :lease)
                        from due where d.endpoint = due.endpoint and d.message = due.message
                        returning d.endpoint, due.url, due.secret, due.previous_secret, due.previous_until,
                                  d.message, d.body, d.attempts
                        """)
                .param("lease", (double) lease.toSeconds())
                .param("atOnce", atOnce)
                .query((row, _) -> new Claim(
                        row.getString("endpoint"),
                        row.getString("url"),
                        row.getBytes("secret"),
                        row.getBytes("previous_secret"),
                        row.getTimestamp("previous_until") == null
                                ? null
                                : row.getTimestamp("previous_until").toInstant(),
                        row.getString("message"),
                        row.getString("body"),
                        row.getInt("attempts")))
                .list();
    }

    void delivered(Claim claim, int httpStatus, Duration took) {
        attempted(claim, httpStatus, null, took);
        finish(claim, DeliveryStatus.DELIVERED, httpStatus, null);
        jdbc.sql("""
                        insert into webhook_health (endpoint, last_success)
                        select id, now() from webhook_endpoint where id = :endpoint
                        on conflict (endpoint) do update set failing_since = null, last_success = now()
                        """).param("endpoint", claim.endpoint()).update();
    }

    /** @param delay until the next attempt; null when it is given up */
    void failed(Claim claim, @Nullable Integer httpStatus, String reason, Duration took, @Nullable Duration delay) {
        attempted(claim, httpStatus, reason, took);
        if (delay == null) {
            finish(claim, DeliveryStatus.FAILED, httpStatus, reason);
            return;
        }
        jdbc.sql("""
                        update webhook_delivery
                        set attempts = attempts + 1, claimed_until = null, last_status = :code, last_failure = :reason,
                            next_attempt_at = now() + make_interval(secs => :delay)
                        where endpoint = :endpoint and message = :message and status = 'PENDING'
                        """)
                .param("code", httpStatus)
                .param("reason", reason)
                .param("delay", delay.toMillis() / 1_000.0)
                .param("endpoint", claim.endpoint())
                .param("message", claim.message())
                .update();
    }

    /** Before the endpoint itself: who has an attempt on record locks the delivery first and the endpoint's health after it. */
    void removeOf(String endpoint) {
        jdbc.sql("delete from webhook_delivery where endpoint = :endpoint")
                .param("endpoint", endpoint)
                .update();
    }

    /** Since when nothing has been delivered, and whether that is longer than it may be; no for one that was removed. */
    boolean hasFailedLongerThan(String endpoint, Duration limit) {
        return jdbc.sql("""
                        insert into webhook_health as known (endpoint, failing_since, last_failure)
                        select id, now(), now() from webhook_endpoint where id = :endpoint
                        on conflict (endpoint) do update
                        set failing_since = coalesce(known.failing_since, now()), last_failure = now()
                        returning failing_since <= now() - make_interval(secs => :limit)
                        """)
                .param("endpoint", endpoint)
                .param("limit", limit.toMillis() / 1_000.0)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** What waited for an endpoint that is disabled now. */
    void hold(String endpoint) {
        jdbc.sql("""
                        update webhook_delivery set status = 'HELD', next_attempt_at = null, claimed_until = null
                        where endpoint = :endpoint and status = 'PENDING'
                        """).param("endpoint", endpoint).update();
    }

    /** A repaired endpoint begins with a clean record. */
    void forgetFailures(String endpoint) {
        jdbc.sql("update webhook_health set failing_since = null where endpoint = :endpoint")
                .param("endpoint", endpoint)
                .update();
    }

    private void attempted(Claim claim, @Nullable Integer httpStatus, @Nullable String failure, Duration took) {
        jdbc.sql("""
                        insert into webhook_attempt (endpoint, message, millis, http_status, failure)
                        select endpoint, message, :millis, :code, :failure from webhook_delivery
                        where endpoint = :endpoint and message = :message
                        """)
                .param("millis", Math.toIntExact(took.toMillis()))
                .param("code", httpStatus)
                .param("failure", failure)
                .param("endpoint", claim.endpoint())
                .param("message", claim.message())
                .update();
    }

    private void finish(Claim claim, DeliveryStatus status, @Nullable Integer httpStatus, @Nullable String reason) {
        jdbc.sql("""
                        update webhook_delivery
                        set status = :status, attempts = attempts + 1, next_attempt_at = null, claimed_until = null,
                            last_status = :code, last_failure = :reason,
                            delivered_at = case when :status = 'DELIVERED' then now() else delivered_at end
                        where endpoint = :endpoint and message = :message and status <> 'DELIVERED'
                        """)
                .param("status", status.name())
                .param("code", httpStatus)
                .param("reason", reason)
                .param("endpoint", claim.endpoint())
                .param("message", claim.message())
                .update();
    }

    int forgetOlderThan(Duration age) {
        return jdbc.sql("delete from webhook_delivery where created_at < now() - make_interval(secs => :age)")
                .param("age", (double) age.toSeconds())
                .update();
    }

    /**
     * What is sent.
     *
     * @param id the webhook-id
     * @param body byte for byte
     */
    record Message(String id, String type, String key, String body) {}

    /**
     * A message in the hands of this instance.
     *
     * @param secret encrypted, as the one before it
     * @param attempts made before
     */
    record Claim(
            String endpoint,
            String url,
            byte[] secret,
            byte @Nullable [] previousSecret,
            @Nullable Instant previousUntil,
            String message,
            String body,
            int attempts) {}
}
