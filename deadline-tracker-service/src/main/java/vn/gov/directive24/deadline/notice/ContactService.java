package vn.gov.directive24.deadline.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.NotYourAgency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.notice.ContactRecord.PastContact;

/** An agency's own officers and administrators name its contacts. */
@Service
@Transactional
public class ContactService {

    private static final Sort ORDER = Sort.by("agency", "role", "name", "id");

    private final ContactRepository contacts;
    private final ContactRecord record;
    private final Agencies agencies;
    private final Clock clock;

    ContactService(ContactRepository contacts, ContactRecord record, Agencies agencies, Clock clock) {
        this.contacts = contacts;
        this.record = record;
        this.agencies = agencies;
        this.clock = clock;
    }

    public Contact add(String agencyCode, Contact.Details details, Caller caller) {
        var agency = agencies.requireSingle(agencyCode, "/agency");
        requireOwn(agency.code(), caller);
        var contact = Contact.add(agency.code(), details);
        requireNew(contact, details);
        return contacts.saveAndFlush(contact);
    }

    public Contact change(UUID id, Contact.Details details, @Nullable String ifMatch, Caller caller) {
        var contact = find(id, caller);
        EntityTags.check(ifMatch, contact.version());
        requireNew(contact, details);
        contact.change(details);
        return contacts.saveAndFlush(contact);
    }

    public void remove(UUID id, @Nullable String ifMatch, Caller caller) {
        var contact = find(id, caller);
        EntityTags.check(ifMatch, contact.version());
        contact.remove();
        contacts.delete(contact);
    }

    @Transactional(readOnly = true)
    public Contact find(UUID id, Caller caller) {
        var contact = contacts.findById(id).orElseThrow(() -> new ContactNotFound(id.toString()));
        requireOwn(contact.agency(), caller);
        return contact;
    }

    /** Those of the caller's agency; an administrator sees all, or those of one agency. */
    @Transactional(readOnly = true)
    public Page<Contact> list(@Nullable String agency, Paging paging, Caller caller) {
        var asked = readable(agency, caller);
        return asked == null
                ? contacts.findAll(paging.sortedBy(ORDER))
                : contacts.findAllByAgency(asked, paging.sortedBy(ORDER));
    }

    /** The same as it was at the end of a day. */
    @Transactional(readOnly = true)
    public PageOf<PastContact> list(@Nullable String agency, Paging paging, LocalDate asOf, Caller caller) {
        return record.list(readable(agency, caller), paging, AsOf.day(asOf, clock));
    }

    /** Null for those of all agencies. */
    private @Nullable String readable(@Nullable String agency, Caller caller) {
        if (caller.is("ADMIN") && agency == null) {
            return null;
        }
        var asked = agency == null
                ? caller.agency()
                : agencies.requireSingle(agency, "agency").code();
        requireOwn(asked, caller);
        return asked;
    }

    /** Who is written to; not those whose address a mail server has refused. */
    @Transactional(readOnly = true)
    public List<Contact> reachable(String agency, Set<ContactRole> roles) {
        return contacts.findAllByAgencyAndRoleInAndRefusedOnIsNull(agency, roles);
    }

    /** Marks everybody with an address that a mail server does not take. */
    public void refused(String email, String reply) {
        for (var contact : contacts.findAllByEmailIgnoreCase(email)) {
            contact.refuse(reply, LocalDate.now(clock));
            contacts.saveAndFlush(contact);
        }
    }

    private void requireNew(Contact contact, Contact.Details details) {
        if (contacts.existsByAgencyAndRoleAndEmailIgnoreCaseAndIdNot(
                contact.agency(), details.role(), details.email(), contact.id())) {
            throw new ContactExists(contact.agency(), details.role());
        }
    }

    private static void requireOwn(String agency, Caller caller) {
        if (!caller.actsFor(agency) && !caller.is("ADMIN")) {
            throw new NotYourAgency("The list of contacts", agency);
        }
    }
}
