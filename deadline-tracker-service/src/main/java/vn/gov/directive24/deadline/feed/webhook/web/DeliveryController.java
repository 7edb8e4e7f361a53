package vn.gov.directive24.deadline.feed.webhook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.feed.webhook.DeliveryList;
import vn.gov.directive24.deadline.feed.webhook.DeliveryStatus;
import vn.gov.directive24.deadline.feed.webhook.WebhookService;

@RestController
@RequestMapping("/api/v1/webhooks/{id}")
@PreAuthorize("denyAll")
@Tag(name = "Webhook deliveries", description = "What was sent to an endpoint, and sending it again")
class DeliveryController {

    private final WebhookService webhooks;
    private final DeliveryList deliveries;

    DeliveryController(WebhookService webhooks, DeliveryList deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GetMapping("/deliveries")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists deliveries, the newest on top; they are kept for 30 days")
    PageOf<DeliveryList.Delivery> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable DeliveryStatus status,
            @RequestParam(required = false) @Size(max = 200) @Nullable String type,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable OffsetDateTime to,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        return deliveries.list(webhooks.find(id, caller).id(), new DeliveryList.Filter(status, type, from, to), paging);
    }

    @GetMapping("/deliveries/{webhookId}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one delivery with its body and every attempt")
    DeliveryList.DeliveryInFull show(@PathVariable String id, @PathVariable String webhookId, Caller caller) {
        return deliveries.find(webhooks.find(id, caller).id(), webhookId);
    }

    @PostMapping("/deliveries/{webhookId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Sends one message again, with the same webhook-id")
    ReplayResponse replay(@PathVariable String id, @PathVariable String webhookId, Caller caller) {
        return new ReplayResponse(
                webhooks.replay(id, new DeliveryList.Filter(null, null, null, null), webhookId, caller));
    }

    @PostMapping("/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Sends what was stored in a time again, each message with the same webhook-id")
    ReplayResponse replay(@PathVariable String id, @Valid @RequestBody ReplayRequest request, Caller caller) {
        var filter = new DeliveryList.Filter(request.status(), request.type(), request.from(), request.to());
        return new ReplayResponse(webhooks.replay(id, filter, null, caller));
    }

    @PostMapping("/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Sends a message of type webhook-ping; what came of it is in the list of deliveries")
    PingResponse ping(@PathVariable String id, Caller caller) {
        return new PingResponse(webhooks.ping(id, caller));
    }

    /**
     * @param from first moment, included
     * @param to last moment, excluded; until now when absent
     * @param status only those, for example FAILED or HELD; all when absent
     * @param type CloudEvents type; all when absent
     */
    record ReplayRequest(
            @NotNull OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable DeliveryStatus status,
            @Nullable @Size(max = 200) String type) {}

    /** @param messages how many are sent again; one that is under way at this moment is not */
    record ReplayResponse(int messages) {}

    record PingResponse(String webhookId) {}
}
