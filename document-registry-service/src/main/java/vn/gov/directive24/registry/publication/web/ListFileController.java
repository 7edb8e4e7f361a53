package vn.gov.directive24.registry.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.gov.directive24.registry.publication.ListArchive;
import vn.gov.directive24.registry.publication.ListFormat;

/** The published files, beside the pages that show them. */
@RestController
@PreAuthorize("denyAll")
@Tag(name = "Monthly lists")
class ListFileController {

    private final ListArchive archive;

    ListFileController(ListArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/lists/{number:[0-9]{1,6}}.{format:json|csv|xlsx}")
    @PreAuthorize("permitAll")
    @Operation(summary = "A list as a file: JSON is the signed one, CSV and XLSX were made from it; needs no token")
    @Nullable ResponseEntity<byte[]> file(@PathVariable int number, @PathVariable String format, WebRequest request) {
        var summary = archive.summary(number);
        var form = ListFormat.valueOf(format.toUpperCase(Locale.ROOT));
        return ListFiles.of(summary, form, () -> archive.file(number, form), request);
    }
}
