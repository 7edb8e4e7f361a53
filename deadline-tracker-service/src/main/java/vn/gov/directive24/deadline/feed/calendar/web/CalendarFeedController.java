package vn.gov.directive24.deadline.feed.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.idempotency.SecretAnswer;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.feed.calendar.CalendarFeed;
import vn.gov.directive24.deadline.feed.calendar.CalendarFeedService;

@RestController
@RequestMapping("/api/v1/calendar-feeds")
@PreAuthorize("denyAll")
@Tag(name = "Calendar feeds", description = "Addresses under which a calendar program reads an agency's due dates")
class CalendarFeedController {

    private final CalendarFeedService feeds;
    private final PlatformAddress platform;

    CalendarFeedController(CalendarFeedService feeds, PlatformAddress platform) {
        this.feeds = feeds;
        this.platform = platform;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the addresses given out by your agency, or all for those who oversee")
    PageOf<FeedResponse> list(@Valid @ParameterObject Paging paging, Caller caller) {
        return PageOf.from(feeds.list(paging, caller), FeedResponse::from);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(
            summary = "Gives out an address; the answer tells it, this once",
            description = "Whoever has the address can read the open due dates of the agency without signing in, "
                    + "until it is revoked. Give each person an address of their own.")
    ResponseEntity<AddressResponse> create(
            @Valid @RequestBody FeedRequest request, Caller caller, HttpServletRequest http) {
        SecretAnswer.to(http);
        var created = feeds.create(request.agency(), request.label(), caller);
        var url = platform.of(http) + "/feeds/calendar/" + created.token() + ".ics";
        return ResponseEntity.created(
                        URI.create("/api/v1/calendar-feeds/" + created.feed().id()))
                .eTag(EntityTags.tag(created.feed().version()))
                .body(new AddressResponse(url, FeedResponse.from(created.feed())));
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows an address without its secret part")
    ResponseEntity<FeedResponse> show(@PathVariable String id, Caller caller) {
        return answer(feeds.find(id, caller));
    }

    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "Revokes an address; it stays in the list")
    ResponseEntity<FeedResponse> revoke(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(feeds.revoke(id, ifMatch, caller));
    }

    private static ResponseEntity<FeedResponse> answer(CalendarFeed feed) {
        return EntityTags.ok(FeedResponse.from(feed), feed.version());
    }

    /**
     * @param agency whose due dates; your own unless told
     * @param label for whom or for what it is
     */
    record FeedRequest(
            @Nullable @Size(max = 40) String agency,
            @NotBlank @Size(max = 100) String label) {}

    /** @param lastReadOn the last day on which a calendar program asked for it */
    record FeedResponse(
            String id,
            String agency,
            String label,
            String createdBy,
            LocalDate createdOn,
            @Nullable LocalDate revokedOn,
            @Nullable LocalDate lastReadOn) {

        static FeedResponse from(CalendarFeed feed) {
            return new FeedResponse(
                    feed.id(),
                    feed.agency(),
                    feed.label(),
                    feed.createdBy(),
                    feed.createdOn(),
                    feed.revokedOn(),
                    feed.lastReadOn());
        }
    }

    /** @param url to subscribe to; it cannot be shown again */
    record AddressResponse(String url, FeedResponse feed) {}
}
