package vn.gov.directive24.deadline.feed.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.problem.Problem;
import vn.gov.directive24.common.problem.Problem.Fault;
import vn.gov.directive24.common.security.PublicEndpoints;
import vn.gov.directive24.deadline.feed.calendar.CalendarFeedService;
import vn.gov.directive24.deadline.feed.calendar.WrongTokens;

/** Calendar programs cannot sign in, so the address itself is the key. */
@RestController
@PreAuthorize("denyAll")
@Tag(name = "Calendar feeds")
class CalendarFileController {

    private static final Duration FRESH = Duration.ofMinutes(15);

    private final CalendarFeedService feeds;
    private final WrongTokens wrongTokens;
    private final PlatformAddress platform;

    CalendarFileController(CalendarFeedService feeds, WrongTokens wrongTokens, PlatformAddress platform) {
        this.feeds = feeds;
        this.wrongTokens = wrongTokens;
        this.platform = platform;
    }

    @GetMapping("/feeds/calendar/{token}.ics")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(
            summary =
                    "The open due dates of an agency as iCalendar; 404 for an address that is not, or no longer, given")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(implementation = String.class)))
    ResponseEntity<?> read(@PathVariable String token, HttpServletRequest request) {
        var from = request.getRemoteAddr();
        if (wrongTokens.hasTriedTooMany(from)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .body(Problem.of(
                            HttpStatus.TOO_MANY_REQUESTS,
                            "too-many-wrong-addresses",
                            Fault.CALLER,
                            "Too many calendar addresses that do not exist were asked for from here.",
                            "Try again after the time in Retry-After, with an address that was given to you."));
        }
        var file = feeds.read(token, from, platform.of(request));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"directive24-%s.ics\"".formatted(file.agency()))
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .eTag(hash(file.content()))
                .body(file.content().getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(String content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {

        @Bean
        PublicEndpoints calendarFiles() {
            return new PublicEndpoints(java.util.List.of("/feeds/calendar/{file}"));
        }
    }
}
