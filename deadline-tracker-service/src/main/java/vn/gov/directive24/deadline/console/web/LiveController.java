package vn.gov.directive24.deadline.console.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import vn.gov.directive24.deadline.feed.EventStreams;

/** Wakes a page up: what has moved, it reads again from where it read it first. */
@Controller
@PreAuthorize("denyAll")
class LiveController {

    /** A browser connects again by itself; a session that has ended meanwhile is refused then. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final EventStreams streams;

    LiveController(EventStreams streams) {
        this.streams = streams;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    SseEmitter stream(@RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return streams.open(lastEventId, LONGEST);
    }
}
