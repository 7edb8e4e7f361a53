package vn.gov.directive24.deadline.feed.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.idempotency.SecretAnswer;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.feed.EventFilters;
import vn.gov.directive24.deadline.feed.webhook.DisabledReason;
import vn.gov.directive24.deadline.feed.webhook.Subscription;
import vn.gov.directive24.deadline.feed.webhook.WebhookEndpoint;
import vn.gov.directive24.deadline.feed.webhook.WebhookService;
import vn.gov.directive24.deadline.feed.webhook.WebhookService.WithSecret;
import vn.gov.directive24.deadline.feed.webhook.WebhookSettings;

@RestController
@RequestMapping("/api/v1/webhooks")
@PreAuthorize("denyAll")
@Tag(name = "Webhooks", description = "Events sent to an agency's system, signed as Standard Webhooks says")
class WebhookController {

    private final WebhookService webhooks;
    private final EventFilters filters;
    private final WebhookSettings settings;

    WebhookController(WebhookService webhooks, EventFilters filters, WebhookSettings settings) {
        this.webhooks = webhooks;
        this.filters = filters;
        this.settings = settings;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the endpoints of your agency, or all for those who oversee")
    PageOf<EndpointResponse> list(@Valid @ParameterObject Paging paging, Caller caller) {
        return PageOf.from(webhooks.list(paging, caller), EndpointResponse::from);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(
            summary = "Registers an endpoint; the answer tells its secret, this once",
            description = "A repeated request with the same Idempotency-Key is answered without the secret: if the "
                    + "first answer was lost, rotate it.")
    ResponseEntity<SecretResponse> register(
            @Valid @RequestBody RegistrationRequest request, Caller caller, HttpServletRequest http) {
        SecretAnswer.to(http);
        var registered = webhooks.register(
                request.agency(),
                subscription(
                        request.url(),
                        request.description(),
                        request.agencies(),
                        request.directives(),
                        request.types()),
                caller);
        return ResponseEntity.created(
                        URI.create("/api/v1/webhooks/" + registered.endpoint().id()))
                .eTag(EntityTags.tag(registered.endpoint().version()))
                .body(SecretResponse.from(registered));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows an endpoint; its ETag goes into If-Match of a change")
    ResponseEntity<EndpointResponse> show(@PathVariable String id, Caller caller) {
        return answer(webhooks.find(id, caller));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Replaces address, description and filter of an endpoint")
    ResponseEntity<EndpointResponse> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChangeRequest request,
            Caller caller) {
        var wanted = subscription(
                request.url(), request.description(), request.agencies(), request.directives(), request.types());
        return answer(webhooks.change(id, wanted, ifMatch, caller));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Removes an endpoint and its deliveries")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        webhooks.remove(id, ifMatch, caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/secret-rotation")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(
            summary = "Gives the endpoint a new secret; the answer tells it, this once",
            description = "For the hours of the overlap (24 unless told) messages carry two signatures, with the new "
                    + "secret and with the one before. 0 ends the one before at once.")
    ResponseEntity<SecretResponse> rotate(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RotationRequest request,
            Caller caller,
            HttpServletRequest http) {
        SecretAnswer.to(http);
        var hours = request.overlapHours();
        var overlap = hours == null ? settings.secretOverlap() : Duration.ofHours(hours);
        var rotated = webhooks.rotateSecret(id, overlap, ifMatch, caller);
        return EntityTags.ok(SecretResponse.from(rotated), rotated.endpoint().version());
    }

    @PostMapping("/{id}/enable")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Sends events again; what was held meanwhile is sent when it is replayed")
    ResponseEntity<EndpointResponse> enable(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(webhooks.enable(id, ifMatch, caller));
    }

    @PostMapping("/{id}/disable")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Sends nothing more; events are held")
    ResponseEntity<EndpointResponse> disable(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(webhooks.disable(id, ifMatch, caller));
    }

    private Subscription subscription(
            String url,
            @Nullable String description,
            @Nullable List<String> agencies,
            @Nullable List<String> directives,
            @Nullable List<String> types) {
        return new Subscription(
                url, description, filters.of("/agencies", agencies, "/directives", directives, "/types", types));
    }

    private static ResponseEntity<EndpointResponse> answer(WebhookEndpoint endpoint) {
        return EntityTags.ok(EndpointResponse.from(endpoint), endpoint.version());
    }

    /**
     * @param agency who owns the endpoint; your own unless told
     * @param url https; where events are posted
     * @param agencies whose events; codes or groups; all when absent or empty
     * @param directives numbers of directives; all when absent or empty
     * @param types CloudEvents types or their short names such as {@code assignment-overdue}; all when absent or empty
     */
    record RegistrationRequest(
            @Nullable @Size(max = 40) String agency,
            @NotBlank @Size(max = 2_000) String url,
            @Nullable @Size(max = 300) String description,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> agencies,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> directives,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> types) {}

    /** As at registration. */
    record ChangeRequest(
            @NotBlank @Size(max = 2_000) String url,
            @Nullable @Size(max = 300) String description,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 40) String> agencies,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 60) String> directives,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 200) String> types) {}

    /** @param overlapHours 0 to 168 */
    record RotationRequest(@Nullable @Min(0) @Max(168) Integer overlapHours) {}

    enum Status {
        ENABLED,
        DISABLED
    }

    /**
     * @param disabledReason BY_HAND, GONE (it answered 410) or FAILING (nothing could be delivered for days)
     * @param previousSecretUntil until then messages are signed with the secret before as well
     */
    record EndpointResponse(
            String id,
            String agency,
            String url,
            @Nullable String description,
            List<String> agencies,
            List<String> directives,
            List<String> types,
            Status status,
            @Nullable DisabledReason disabledReason,
            @Nullable Instant disabledAt,
            @Nullable Instant previousSecretUntil,
            Instant createdAt) {

        static EndpointResponse from(WebhookEndpoint endpoint) {
            return new EndpointResponse(
                    endpoint.id(),
                    endpoint.agency(),
                    endpoint.url(),
                    endpoint.description(),
                    endpoint.agencies(),
                    endpoint.directives(),
                    endpoint.types(),
                    endpoint.disabled() == null ? Status.ENABLED : Status.DISABLED,
                    endpoint.disabled(),
                    endpoint.disabledAt(),
                    endpoint.previousUntil(),
                    endpoint.createdAt());
        }
    }

    /** @param secret {@code whsec_…}, to verify signatures with; it cannot be shown again */
    record SecretResponse(String secret, EndpointResponse endpoint) {

        static SecretResponse from(WithSecret registered) {
            return new SecretResponse(registered.secret(), EndpointResponse.from(registered.endpoint()));
        }
    }
}
