package vn.gov.directive24.deadline.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** What is to be sent: notices wait for a message, and messages for the mail server. */
@Component
class MailQueue {

    /** Longer than any attempt can take; after it the instance that had it is taken for dead. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LAST_RETRY = Duration.ofHours(1);
    private static final Duration SERVER_RETRY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Kind {
        DIGEST,
        AT_ONCE
    }

    void add(long notice, UUID contact, boolean atOnce) {
        jdbc.sql("""
                        insert into mail_item (notice, contact, at_once) values (:notice, :contact, :atOnce)
                        on conflict do nothing
                        """)
                .param("notice", notice)
                .param("contact", contact)
                .param("atOnce", atOnce)
                .update();
    }

    /** Drops what nobody wants any more: the contact is gone, its address was refused, or it wants breaches only. */
    void dropUnwanted() {
        jdbc.sql("""
                        delete from mail_item i where i.message is null and not exists (
                            select from contact c where c.id = i.contact and c.refused_on is null
                              and (i.at_once or c.preference = 'DIGEST'))
                        """).update();
        dropEmpty();
        jdbc.sql("delete from mail_message where state <> 'PENDING' and done_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    /** What waits for a contact is not sent to her any more. */
    void drop(UUID contact) {
        jdbc.sql("""
                        delete from mail_item i where i.contact = :contact and (i.message is null
                            or exists (select from mail_message m where m.id = i.message and m.state = 'PENDING'))
                        """).param("contact", contact).update();
        dropEmpty();
    }

    /** What waits for another address than the contact's present one waits for a message again. */
    void redirect(UUID contact) {
        jdbc.sql("""
                        update mail_item i set message = null
                        from mail_message m, contact c
                        where i.contact = :contact and c.id = i.contact and m.id = i.message and m.state = 'PENDING'
                          and lower(m.email) <> lower(c.email)
                        """).param("contact", contact).update();
        dropEmpty();
    }

    private void dropEmpty() {
        jdbc.sql("""
                        delete from mail_message m where m.state = 'PENDING'
                          and not exists (select from mail_item i where i.message = m.id and i.contact is not null)
                        """).update();
    }

    /**
     * Forgets the address, the name and the server's words of what is done, where no contact has the address any more.
     *
     * @param leaving a contact that is about to go
     */
    void forgetAddressesWithout(@Nullable UUID leaving) {
        jdbc.sql("""
                        update mail_message m set email = 'removed-' || m.id, name = '', reply = null
                        where m.state <> 'PENDING' and m.email not like 'removed-%'
                          and not exists (select from contact c where lower(c.email) = lower(m.email)
                                          and c.id is distinct from cast(:leaving as uuid))
                        """).param("leaving", leaving).update();
    }

    /**
     * Puts what waits into messages: whatever is urgent now, and the rest into the digest of the day, of which a person
     * gets one.
     *
     * @return how many messages
     */
    int assemble(LocalTime digestAt) {
        var messages = assemble(Kind.AT_ONCE);
        return LocalTime.now(clock).isBefore(digestAt) ? messages : messages + assemble(Kind.DIGEST);
    }

    private int assemble(Kind kind) {
        var parameters = Map.of(
                "kind", kind.name(), "atOnce", kind == Kind.AT_ONCE, "today", LocalDate.now(clock), "now", now());
        return jdbc.sql("""
                        with person as (
                            select min(c.email) as email, min(c.name) as name, lower(c.email) as address
                            from mail_item i join contact c on c.id = i.contact
                            where i.message is null and i.at_once = :atOnce group by lower(c.email)),
                        message as (
                            insert into mail_message (email, name, kind, day, state, next_attempt_at, created_at)
                            select email, name, :kind, :today, 'PENDING', :now, :now from person
                            on conflict do nothing
                            returning id, lower(email) as address)
                        update mail_item i set message = message.id
                        from message, contact c
                        where lower(c.email) = message.address and c.id = i.contact and i.message is null
                          and i.at_once = :atOnce
                        returning message.id
                        """).params(parameters).query(Long.class).list().stream()
                .distinct()
                .toList()
                .size();
    }

    /** The next message to send, for this instance alone; urgent ones first. */
    Optional<Claimed> claim() {
        return jdbc.sql("""
                        update mail_message m set attempts = attempts + 1, claimed_until = :until
                        where id = (
                            select id from mail_message
                            where state = 'PENDING' and next_attempt_at <= :now
                              and (claimed_until is null or claimed_until <= :now)
                            order by kind, next_attempt_at, id limit 1 for update skip locked)
                        returning id, email, name, kind, day, attempts, created_at
                        """)
                .param("now", now())
                .param("until", now().plus(CLAIM))
                .query(Claimed.class)
                .optional();
    }

    /** The notices of a message, oldest first. */
    List<Told> noticesOf(Claimed message) {
        return jdbc.sql("""
                        select distinct n.id, n.title_vi, n.title_en, n.text_vi, n.text_en
                        from mail_item i join notice n on n.id = i.notice where i.message = :message order by n.id
                        """).param("message", message.id()).query(Told.class).list();
    }

    void sent(Claimed message) {
        done(message, "SENT", null);
    }

    void refused(Claimed message, String reply) {
        done(message, "REFUSED", reply);
    }

    void notTaken(Claimed message, String reply) {
        done(message, "GIVEN_UP", reply);
    }

    /** After a minute, then two, four, up to an hour; given up after three days. */
    void deferred(Claimed message, String reply) {
        if (message.createdAt().plus(PATIENCE).isBefore(now())) {
            done(message, "GIVEN_UP", reply);
            return;
        }
        var factor = 1L << Math.min(message.attempts() - 1, 10);
        var pause = FIRST_RETRY.multipliedBy(factor);
        later(message, pause.compareTo(LAST_RETRY) < 0 ? pause : LAST_RETRY, reply);
    }

    /** It is not the message's fault, and it waits for as long as it takes. */
    void serverAway(Claimed message, String reason) {
        later(message, SERVER_RETRY, reason);
    }

    private void later(Claimed message, Duration pause, String reply) {
        jdbc.sql("""
                        update mail_message set next_attempt_at = :at, claimed_until = null, reply = :reply
                        where id = :id and state = 'PENDING'
                        """)
                .param("at", now().plus(pause))
                .param("reply", reply)
                .param("id", message.id())
                .update();
    }

    private void done(Claimed message, String state, @Nullable String reply) {
        jdbc.sql("""
                        update mail_message set state = :state, reply = :reply, done_at = :now, claimed_until = null
                        where id = :id and state = 'PENDING'
                        """)
                .param("state", state)
                .param("reply", reply)
                .param("now", now())
                .param("id", message.id())
                .update();
    }

    Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'PENDING') as pending,
                               count(*) filter (where state in ('REFUSED', 'GIVEN_UP')) as failed,
                               count(*) filter (where state = 'SENT') as sent,
                               (select count(*) from mail_item where message is null) as waiting_for_digest,
                               min(created_at) filter (where state = 'PENDING') as oldest_pending
                        from mail_message
                        """).query(Counts.class).single();
    }

    PageOf<MailService.MailMessage> list(MailService.@Nullable State state, Paging paging) {
        var wanted = " from mail_message where cast(:state as text) is null or state = :state ";
        var name = state == null ? null : state.name();
        var total = jdbc.sql("select count(*)" + wanted)
                .param("state", name)
                .query(Long.class)
                .single();
        var items = jdbc.sql("select id, email, kind, day, state, attempts, next_attempt_at, reply, created_at, done_at"
                        + wanted + "order by id desc limit :limit offset :offset")
                .param("state", name)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(MailService.MailMessage.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    Duration oldestAge(Counts counts) {
        return counts.oldestPending() == null ? Duration.ZERO : Duration.between(counts.oldestPending(), now());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    record Claimed(
            long id, String email, String name, Kind kind, LocalDate day, int attempts, OffsetDateTime createdAt) {}

    record Told(long id, String titleVi, String titleEn, String textVi, String textEn) {}

    record Counts(
            long pending,
            long failed,
            long sent,
            long waitingForDigest,
            @Nullable OffsetDateTime oldestPending) {}
}
