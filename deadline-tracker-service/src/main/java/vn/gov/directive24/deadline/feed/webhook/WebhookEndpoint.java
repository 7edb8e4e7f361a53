package vn.gov.directive24.deadline.feed.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import vn.gov.directive24.deadline.feed.EventFilter;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookChanged;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookDisabled;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookEnabled;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookRegistered;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookRemoved;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookSecretRotated;

/** An address of an agency's system to which events are sent. Its secrets are encrypted. */
@Entity
public class WebhookEndpoint extends AbstractAggregateRoot<WebhookEndpoint> {

    @Id
    private String id;

    private String agency;

    private String url;

    private @Nullable String description;

    private List<String> agencies;

    private List<String> directives;

    private List<String> types;

    private byte[] secret;

    private byte @Nullable [] previousSecret;

    private @Nullable Instant previousUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable DisabledReason disabled;

    private @Nullable Instant disabledAt;

    private Instant createdAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected WebhookEndpoint() {}

    @SuppressWarnings("NullAway.Init")
    private WebhookEndpoint(String id, String agency, Subscription subscription, byte[] secret, Instant now) {
        this.id = id;
        this.agency = agency;
        this.secret = secret.clone();
        this.createdAt = now;
        take(subscription);
        registerEvent(new WebhookRegistered(id, agency, host()));
    }

    /** @param secret encrypted for this id */
    static WebhookEndpoint register(String id, String agency, Subscription subscription, byte[] secret, Instant now) {
        return new WebhookEndpoint(id, agency, subscription, secret, now);
    }

    void change(Subscription subscription) {
        take(subscription);
        registerEvent(new WebhookChanged(id, agency, host()));
    }

    /** Until then what is sent is signed with both, so that a receiver can change over in its own time. */
    void rotateSecret(byte[] next, Instant overlapUntil) {
        previousSecret = secret;
        previousUntil = overlapUntil;
        secret = next.clone();
        registerEvent(new WebhookSecretRotated(id, agency, overlapUntil));
    }

    /** Does nothing when it is disabled already: the first reason stays. */
    void disable(DisabledReason reason, Instant now) {
        if (disabled != null) {
            return;
        }
        disabled = reason;
        disabledAt = now;
        registerEvent(new WebhookDisabled(id, agency, host(), reason));
    }

    void enable() {
        if (disabled == null) {
            return;
        }
        disabled = null;
        disabledAt = null;
        registerEvent(new WebhookEnabled(id, agency));
    }

    void remove() {
        registerEvent(new WebhookRemoved(id, agency));
    }

    private void take(Subscription subscription) {
        url = subscription.url();
        description = subscription.description();
        agencies = sorted(subscription.filter().agencies());
        directives = sorted(subscription.filter().directives());
        types = sorted(subscription.filter().types());
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private String host() {
        var host = URI.create(url).getHost();
        return host == null ? "" : host;
    }

    public String id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    public String url() {
        return url;
    }

    public @Nullable String description() {
        return description;
    }

    public EventFilter filter() {
        return new EventFilter(Set.copyOf(agencies), Set.copyOf(directives), Set.copyOf(types));
    }

    public List<String> agencies() {
        return agencies;
    }

    public List<String> directives() {
        return directives;
    }

    public List<String> types() {
        return types;
    }

    /** Until when the secret before the last rotation signs as well; null when there was none. */
    public @Nullable Instant previousUntil() {
        return previousSecret == null ? null : previousUntil;
    }

    public @Nullable DisabledReason disabled() {
        return disabled;
    }

    public @Nullable Instant disabledAt() {
        return disabledAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public long version() {
        return version == null ? 0 : version;
    }
}
