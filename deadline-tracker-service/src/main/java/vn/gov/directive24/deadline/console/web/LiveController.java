package vn.gov.directive24.deadline.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.gov.directive24.deadline.feed.EventFilter;
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
    void stream(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        streams.open(request, response, lastEventId, EventFilter.everything(), LONGEST);
    }
}
