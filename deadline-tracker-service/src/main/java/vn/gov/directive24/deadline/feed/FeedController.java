package vn.gov.directive24.deadline.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/events")
@PreAuthorize("denyAll")
@Tag(name = "Events", description = "Deadline events as they happen")
class FeedController {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final EventStreams streams;
    private final EventFilters filters;

    FeedController(EventStreams streams, EventFilters filters) {
        this.streams = streams;
        this.filters = filters;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Server-sent events: each deadline event once, those of one key in order",
            description = "With Last-Event-ID the stream goes on behind that event; events are kept for 30 days. "
                    + "It ends with the token: connect again with a new one. "
                    + "An event named gap tells that older ones are gone (EXPIRED, and how many) or that the id is "
                    + "ahead of everything there is (UNKNOWN_POSITION): load the summary and go on. agency, directive "
                    + "and type may be repeated; an agency is a code or a group, a type is a CloudEvents type or its "
                    + "short name such as assignment-overdue. Indicator events belong to no single agency.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = String.class)))
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Size(max = 100) @Nullable List<String> agency,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<String> directive,
            @RequestParam(required = false) @Size(max = 100) @Nullable List<String> type,
            @AuthenticationPrincipal Jwt token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var filter = filters.of("agency", agency, "directive", directive, "type", type);
        streams.open(request, response, lastEventId, filter, lifetimeOf(token));
    }

    private static Duration lifetimeOf(Jwt token) {
        var end = token.getExpiresAt();
        if (end == null) {
            return LONGEST;
        }
        var left = Duration.between(Clock.systemUTC().instant(), end);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }
}
