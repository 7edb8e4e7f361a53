package vn.gov.directive24.deadline.feed.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.feed.FacetReader;
import vn.gov.directive24.deadline.feed.FeedOwners;
import vn.gov.directive24.deadline.feed.webhook.DeliveryQueue.Claim;
import vn.gov.directive24.deadline.feed.webhook.DeliveryQueue.Message;
import vn.gov.directive24.deadline.feed.webhook.WebhookEvent.WebhookReplayed;

/** One method per use case and one transaction per method. An agency's officers see and change its own endpoints. */
@Service
@Transactional
public class WebhookService {

    private static final String PING = "vn.gov.directive24.deadline.webhook-ping.v1";

    /** Real time, whatever day the platform runs as of: receivers compare it with their own clocks. */
    private static final Clock REAL = Clock.systemUTC();

    private final WebhookRepository endpoints;
    private final DeliveryQueue queue;
    private final DeliveryList deliveries;
    private final SecretVault vault;
    private final WebhookUrl urls;
    private final FacetReader facets;
    private final FeedOwners owners;
    private final ApplicationEventPublisher events;

    WebhookService(
            WebhookRepository endpoints,
            DeliveryQueue queue,
            DeliveryList deliveries,
            SecretVault vault,
            WebhookUrl urls,
            FacetReader facets,
            FeedOwners owners,
            ApplicationEventPublisher events) {
        this.endpoints = endpoints;
        this.queue = queue;
        this.deliveries = deliveries;
        this.vault = vault;
        this.urls = urls;
        this.facets = facets;
        this.owners = owners;
        this.events = events;
    }

    /** An endpoint and its secret in clear, which is told this once. */
    public record WithSecret(WebhookEndpoint endpoint, String secret) {}

    public WithSecret register(@Nullable String agency, Subscription wanted, Caller caller) {
        var owner = owners.ownerOf(agency, caller);
        owners.requireMayManage("A webhook endpoint of " + owner, owner, caller);
        var id = "whe_" + UUID.randomUUID().toString().replace("-", "");
        var secret = WebhookSignature.newSecret();
        var endpoint = WebhookEndpoint.register(id, owner, checked(wanted), vault.encrypt(secret, id), now());
        return new WithSecret(endpoints.saveAndFlush(endpoint), WebhookSignature.text(secret));
    }

    public WebhookEndpoint change(String id, Subscription wanted, @Nullable String ifMatch, Caller caller) {
        var endpoint = forChange(id, ifMatch, caller);
        endpoint.change(checked(wanted));
        return endpoints.saveAndFlush(endpoint);
    }

    public WithSecret rotateSecret(String id, Duration overlap, @Nullable String ifMatch, Caller caller) {
        var endpoint = forChange(id, ifMatch, caller);
        var secret = WebhookSignature.newSecret();
        endpoint.rotateSecret(vault.encrypt(secret, id), now().plus(overlap));
        return new WithSecret(endpoints.saveAndFlush(endpoint), WebhookSignature.text(secret));
    }

    public WebhookEndpoint enable(String id, @Nullable String ifMatch, Caller caller) {
        var endpoint = forChange(id, ifMatch, caller);
        endpoint.enable();
        queue.forgetFailures(id);
        return endpoints.saveAndFlush(endpoint);
    }

    public WebhookEndpoint disable(String id, @Nullable String ifMatch, Caller caller) {
        return disabled(forChange(id, ifMatch, caller), DisabledReason.BY_HAND);
    }

    public void remove(String id, @Nullable String ifMatch, Caller caller) {
        var endpoint = forChange(id, ifMatch, caller);
        endpoint.remove();
        queue.removeOf(id);
        endpoints.delete(endpoint);
    }

    /** Sends a message that means nothing; returns its webhook-id. */
    public String ping(String id, Caller caller) {
        var endpoint = requireEnabled(find(id, caller));
        var message = messageId(UUID.randomUUID());
        var body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"endpoint\":\"%s\"}}".formatted(PING, now(), id);
        queue.add(endpoint, new Message(message, PING, id, body));
        return message;
    }

    /** Sends again what fits the filter, or the one message; returns how many. */
    public int replay(String id, DeliveryList.Filter filter, @Nullable String message, Caller caller) {
        var endpoint = requireEnabled(find(id, caller));
        if (message != null) {
            deliveries.find(id, message);
        }
        var count = deliveries.replay(id, filter, message);
        events.publishEvent(new WebhookReplayed(id, endpoint.agency(), count));
        return count;
    }

    @Transactional(readOnly = true)
    public WebhookEndpoint find(String id, Caller caller) {
        var endpoint = endpoints.findById(id).orElseThrow(() -> new WebhookNotFound(id));
        owners.requireMayManage("The webhook endpoint " + id, endpoint.agency(), caller);
        return endpoint;
    }

    /** Of the caller's agency, or all for those who oversee. */
    @Transactional(readOnly = true)
    public Page<WebhookEndpoint> list(Paging paging, Caller caller) {
        var page = paging.sortedBy(Sort.by("createdAt", "id"));
        return owners.oversees(caller) ? endpoints.findAll(page) : endpoints.findAllByAgency(caller.agency(), page);
    }

    /**
     * Puts an event on its way to everybody who wants it.
     *
     * @param time ISO 8601
     */
    public void enqueue(UUID eventId, String type, String key, long sequence, String time, String payload) {
        var everybody = endpoints.findAll();
        if (everybody.isEmpty()) {
            return;
        }
        var event = facets.read(type, payload);
        var body = "{\"type\":\"%s\",\"timestamp\":\"%s\",\"key\":\"%s\",\"sequence\":%d,\"data\":%s}"
                .formatted(type, time, key, sequence, payload);
        var message = new Message(messageId(eventId), type, key, body);
        everybody.stream()
                .filter(endpoint -> endpoint.filter().matches(event))
                .forEach(endpoint -> queue.add(endpoint, message));
    }

    void succeeded(Claim claim, int httpStatus, Duration took) {
        queue.delivered(claim, httpStatus, took);
    }

    /** @param disableAfter so long without a success, the endpoint is disabled */
    void failed(
            Claim claim,
            @Nullable Integer httpStatus,
            String reason,
            Duration took,
            @Nullable Duration delay,
            Duration disableAfter) {
        queue.failed(claim, httpStatus, reason, took, delay);
        if (queue.hasFailedLongerThan(claim.endpoint(), disableAfter)) {
            endpoints.findById(claim.endpoint()).ifPresent(endpoint -> disabled(endpoint, DisabledReason.FAILING));
        }
    }

    void gone(Claim claim, int httpStatus, String reason, Duration took) {
        queue.failed(claim, httpStatus, reason, took, null);
        endpoints.findById(claim.endpoint()).ifPresent(endpoint -> disabled(endpoint, DisabledReason.GONE));
    }

    private WebhookEndpoint disabled(WebhookEndpoint endpoint, DisabledReason reason) {
        endpoint.disable(reason, now());
        queue.hold(endpoint.id());
        return endpoints.saveAndFlush(endpoint);
    }

    private WebhookEndpoint forChange(String id, @Nullable String ifMatch, Caller caller) {
        var endpoint = find(id, caller);
        EntityTags.check(ifMatch, endpoint.version());
        return endpoint;
    }

    private Subscription checked(Subscription wanted) {
        return new Subscription(urls.require(wanted.url()), wanted.description(), wanted.filter());
    }

    private static WebhookEndpoint requireEnabled(WebhookEndpoint endpoint) {
        var reason = endpoint.disabled();
        if (reason != null) {
            throw new WebhookIsDisabled(endpoint.id(), reason);
        }
        return endpoint;
    }

    private static String messageId(UUID event) {
        return "msg_" + event.toString().replace("-", "");
    }

    private static Instant now() {
        return REAL.instant();
    }
}
