package vn.gov.directive24.deadline.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactAdded;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactChanged;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactRefusedByMailServer;
import vn.gov.directive24.deadline.notice.ContactEvent.ContactRemoved;

/** Somebody an agency has named to be told. */
@Entity
public class Contact extends AbstractAggregateRoot<Contact> {

    @Id
    private UUID id;

    private String agency;

    @Enumerated(EnumType.STRING)
    private ContactRole role;

    private String name;

    private String email;

    @Enumerated(EnumType.STRING)
    private MailPreference preference;

    private @Nullable LocalDate refusedOn;

    private @Nullable String refusal;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    private Contact(String agency, Details details) {
        this.id = UUID.randomUUID();
        this.agency = agency;
        this.role = details.role();
        this.name = details.name();
        this.email = details.email();
        this.preference = details.preference();
        registerEvent(new ContactAdded(id.toString(), agency, role, preference));
    }

    /** What an agency says about a contact. */
    public record Details(ContactRole role, String name, String email, MailPreference preference) {}

    static Contact add(String agency, Details details) {
        return new Contact(agency, details);
    }

    /** An address that was refused gets another chance with every change. */
    void change(Details details) {
        role = details.role();
        name = details.name();
        email = details.email();
        preference = details.preference();
        refusedOn = null;
        refusal = null;
        registerEvent(new ContactChanged(id.toString(), agency, role, preference));
    }

    void remove() {
        registerEvent(new ContactRemoved(id.toString(), agency, role));
    }

    /** @param reply what the mail server said; it is for the agency to correct the address */
    void refuse(String reply, LocalDate today) {
        refusedOn = today;
        refusal = reply;
        registerEvent(new ContactRefusedByMailServer(id.toString(), agency, today));
    }

    public UUID id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    public ContactRole role() {
        return role;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public MailPreference preference() {
        return preference;
    }

    public @Nullable LocalDate refusedOn() {
        return refusedOn;
    }

    public @Nullable String refusal() {
        return refusal;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
