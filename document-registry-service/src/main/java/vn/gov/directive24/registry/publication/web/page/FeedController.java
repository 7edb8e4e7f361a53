package vn.gov.directive24.registry.publication.web.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.gov.directive24.registry.publication.ListArchive;

/** The lists as an Atom feed. */
@RestController
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists")
class FeedController {

    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final ListArchive archive;
    private final MessageSource messages;

    /** Under which everybody knows the pages; a feed's id may never change, whatever name a reader came by. */
    private final String publicUrl;

    FeedController(
            ListArchive archive, MessageSource messages, @Value("${directive24.lists.public-url:}") String publicUrl) {
        this.publicUrl = publicUrl;
        this.archive = archive;
        this.messages = messages;
    }

    @GetMapping("/lists/feed.atom")
    @PreAuthorize("permitAll")
    @Operation(summary = "The lists as an Atom feed, the newest first; needs no token")
    @Nullable ResponseEntity<byte[]> feed(WebRequest request) {
        var lists = archive.all();
        var base = publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : publicUrl;
        var tag = "\"%s\"".formatted(lists.isEmpty() ? "none" : lists.getFirst().sha256());
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(ATOM)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .eTag(tag)
                .body(new AtomFeed(messages, Locale.of("vi", "VN"), base).of(lists));
    }
}
