package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.registry.publication.ListArchive;
import vn.gov.directive24.registry.publication.ListFormat;
import vn.gov.directive24.registry.publication.ListService;
import vn.gov.directive24.registry.publication.ListSummary;
import vn.gov.directive24.registry.publication.PublishedList;
import vn.gov.directive24.registry.publication.web.PublishingRequests.CloseRequest;
import vn.gov.directive24.registry.publication.web.PublishingRequests.CorrectionRequest;
import vn.gov.directive24.registry.publication.web.PublishingRequests.DraftResponse;

@RestController
@RequestMapping("/api/v1/lists")
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists", description = "What is integrated, published each month: numbered, signed and chained")
class ListController {

    private static final String MAY_PUBLISH =
            "hasAnyRole('REGISTRY_OFFICER', 'ADMIN') and hasAuthority('SCOPE_registry:write')";

    private final ListArchive archive;
    private final ListService lists;

    ListController(ListArchive archive, ListService lists) {
        this.archive = archive;
        this.lists = lists;
    }

    @GetMapping
    @PreAuthorize("permitAll")
    @Operation(summary = "The list of lists, the newest first; needs no token")
    ResponseEntity<PageOf<ListSummary>> all(@Valid @ParameterObject Paging paging) {
        var all = archive.all();
        var page = all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return ResponseEntity.ok().cacheControl(ListFiles.A_MINUTE).body(PageOf.of(page, paging, all.size()));
    }

    @GetMapping("/latest")
    @PreAuthorize("permitAll")
    @Operation(summary = "The last list, signed, byte for byte; needs no token")
    @Nullable ResponseEntity<byte[]> latest(WebRequest request) {
        var last = archive.latest();
        return ListFiles.ofLatest(last, () -> archive.file(last.number(), ListFormat.JSON), request);
    }

    @GetMapping("/{number}")
    @PreAuthorize("permitAll")
    @Operation(summary = "A list, signed, byte for byte as it was published; needs no token")
    @Nullable ResponseEntity<byte[]> show(@PathVariable int number, WebRequest request) {
        var summary = archive.summary(number);
        return ListFiles.of(summary, ListFormat.JSON, () -> archive.file(number, ListFormat.JSON), request);
    }

    @PostMapping
    @PreAuthorize(MAY_PUBLISH)
    @Operation(
            summary = "Closes a month: publishes its list",
            description = "First with dryRun=true, which publishes nothing and answers what would be: the counts, what "
                    + "came, went and changed, and \"seen\". Then without, with that \"seen\": what is published is what "
                    + "was looked at, or nothing. Months are closed in order, each once, and not before they are over.")
    ResponseEntity<?> close(
            @Valid @RequestBody CloseRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        return dryRun
                ? ResponseEntity.ok(
                        DraftResponse.from(lists.preview(request.month()), lists.leavesOutMonths(request.month())))
                : created(lists.close(
                        request.month(),
                        seen(request.seen()),
                        Boolean.TRUE.equals(request.startsHere()),
                        caller.subject()));
    }

    @PostMapping("/corrections")
    @PreAuthorize(MAY_PUBLISH)
    @Operation(
            summary = "Corrects the last list: publishes a new one that says which it takes the place of, and why",
            description =
                    "With dryRun=true first, as when a month is closed. The list that is corrected stays as it is.")
    ResponseEntity<?> correct(
            @Valid @RequestBody CorrectionRequest request,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Caller caller) {
        return dryRun
                ? ResponseEntity.ok(
                        DraftResponse.from(lists.previewCorrection(request.corrects(), request.asOf()), false))
                : created(lists.correct(
                        request.corrects(), request.asOf(), request.reason(), seen(request.seen()), caller.subject()));
    }

    private ResponseEntity<ListSummary> created(PublishedList list) {
        return ResponseEntity.created(URI.create("/api/v1/lists/" + list.number()))
                .body(archive.summary(list.number()));
    }

    private static String seen(@Nullable String seen) {
        return Optional.ofNullable(seen)
                .orElseThrow(
                        () -> new InvalidField("/seen", "Look at the preview (dryRun=true) and send its \"seen\"."));
    }
}
