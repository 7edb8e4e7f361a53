package vn.gov.directive24.deadline.feed.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.feed.calendar.CalendarFeedEvent.CalendarFeedCreated;
import vn.gov.directive24.deadline.feed.calendar.CalendarFeedEvent.CalendarFeedRevoked;

/** An address under which an agency's due dates can be read, until it is revoked. */
@Entity
public class CalendarFeed extends AbstractAggregateRoot<CalendarFeed> {

    @Id
    private String id;

    private String agency;

    private String label;

    private byte[] tokenHash;

    private String createdBy;

    private LocalDate createdOn;

    private @Nullable LocalDate revokedOn;

    private @Nullable LocalDate lastReadOn;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {}

    private CalendarFeed(String id, String agency, String label, byte[] tokenHash, String createdBy, LocalDate today) {
        this.id = id;
        this.agency = agency;
        this.label = label;
        this.tokenHash = tokenHash.clone();
        this.createdBy = createdBy;
        this.createdOn = today;
        registerEvent(new CalendarFeedCreated(id, agency, label));
    }

    static CalendarFeed create(
            String id, String agency, String label, byte[] tokenHash, String createdBy, LocalDate today) {
        return new CalendarFeed(id, agency, label, tokenHash, createdBy, today);
    }

    /** Does nothing the second time. */
    void revoke(LocalDate today) {
        if (revokedOn == null) {
            revokedOn = today;
            registerEvent(new CalendarFeedRevoked(id, agency));
        }
    }

    boolean wasReadOn(LocalDate day) {
        return day.equals(lastReadOn);
    }

    boolean isRevoked() {
        return revokedOn != null;
    }

    boolean isFor(byte[] hash) {
        return java.security.MessageDigest.isEqual(tokenHash, hash);
    }

    public String id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    public String label() {
        return label;
    }

    public String createdBy() {
        return createdBy;
    }

    public LocalDate createdOn() {
        return createdOn;
    }

    public @Nullable LocalDate revokedOn() {
        return revokedOn;
    }

    public @Nullable LocalDate lastReadOn() {
        return lastReadOn;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
