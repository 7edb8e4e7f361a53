package vn.gov.directive24.deadline.feed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping("/api/v1/events")
@PreAuthorize("denyAll")
@Tag(name = "Events", description = "Deadline events as they happen")
class FeedController {

    private final EventStreams streams;

    FeedController(EventStreams streams) {
        this.streams = streams;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Server-sent events: each deadline event once, those of one key in order",
            description = "With Last-Event-ID the stream goes on behind that event; events are kept for 30 days. "
                    + "An event named gap tells how many older ones are gone.")
    SseEmitter stream(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return streams.open(lastEventId, Duration.ZERO);
    }
}
