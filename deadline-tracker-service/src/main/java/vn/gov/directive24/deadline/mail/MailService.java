package vn.gov.directive24.deadline.mail;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactChanged;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactRemoved;
import vn.gov.directive24.deadline.notice.ContactService;
import vn.gov.directive24.deadline.notice.MailPreference;
import vn.gov.directive24.deadline.notice.NoticeGiven;

/** Turns notices into messages and keeps what became of them. Sending itself happens outside of any transaction. */
@Service
@Transactional
public class MailService {

    private final MailQueue queue;
    private final MailSettings settings;
    private final ContactService contacts;
    private final ClusterLock locks;

    MailService(MailQueue queue, MailSettings settings, ContactService contacts, ClusterLock locks) {
        this.queue = queue;
        this.settings = settings;
        this.contacts = contacts;
        this.locks = locks;
    }

    public enum State {
        PENDING,
        SENT,
        /** The mail server does not take the address. */
        REFUSED,
        /** The mail server put it off for three days, or did not take the message for what it is. */
        GIVEN_UP
    }

    /** While mail is off nothing is queued, so that switching it on does not send what is long past. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(NoticeGiven given) {
        if (settings.isOn()) {
            contacts.reachable(given.agency(), given.roles()).stream()
                    .filter(contact -> given.atOnce() || contact.preference() == MailPreference.DIGEST)
                    .forEach(contact -> queue.add(given.notice(), contact.id(), given.atOnce()));
        }
    }

    /** With the contact goes what still waits for her; a message that was sent keeps its date and no name. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContactRemoved removed) {
        var contact = UUID.fromString(removed.contact());
        queue.drop(contact);
        queue.forgetAddressesWithout(contact);
    }

    /** What waits for the former address goes to the new one. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ContactChanged changed) {
        queue.redirect(UUID.fromString(changed.contact()));
        queue.forgetAddressesWithout(null);
    }

    /** One instance at a time, so that a person's notices end up in one message. */
    void assemble() {
        locks.runExclusively("mail-assembly", () -> {
            queue.dropUnwanted();
            queue.assemble(settings.digestAt());
        });
    }

    Optional<MailQueue.Claimed> claim() {
        return queue.claim();
    }

    void record(MailQueue.Claimed message, Delivery delivery) {
        switch (delivery) {
            case Delivery.Taken() -> queue.sent(message);
            case Delivery.Refused(var reply) -> {
                queue.refused(message, reply);
                contacts.refused(message.email(), reply);
            }
            case Delivery.NotTaken(var reply) -> queue.notTaken(message, reply);
            case Delivery.Deferred(var reply) -> queue.deferred(message, reply);
            case Delivery.ServerAway(var reason) -> queue.serverAway(message, reason);
        }
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageOf<MailMessage> list(@Nullable State state, Paging paging) {
        return queue.list(state, paging);
    }

    /**
     * One message.
     *
     * @param reply what the mail server said last
     */
    public record MailMessage(
            long id,
            String email,
            String kind,
            LocalDate day,
            State state,
            int attempts,
            OffsetDateTime nextAttemptAt,
            @Nullable String reply,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime doneAt) {}
}
