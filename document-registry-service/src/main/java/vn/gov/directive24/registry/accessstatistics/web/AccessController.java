package vn.gov.directive24.registry.accessstatistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics.Published;
import vn.gov.directive24.registry.accessstatistics.AccessStatistics.Row;

@RestController
@RequestMapping("/api/v1/access-statistics")
@PreAuthorize("denyAll")
@Tag(name = "Open data", description = "Published without login; nobody can be found in it")
class AccessController {

    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final AccessStatistics statistics;

    AccessController(AccessStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(
            summary = "How often each document type was looked up and decided about in a month, by agency; published"
                    + " on the 10th of the next")
    ResponseEntity<MonthResponse> json(@RequestParam(required = false) @Nullable YearMonth month) {
        return ResponseEntity.ok().cacheControl(CACHED).body(MonthResponse.from(statistics.of(month)));
    }

    @GetMapping(path = "/csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "The same as CSV")
    ResponseEntity<String> csv(@RequestParam(required = false) @Nullable YearMonth month) {
        var published = statistics.of(month);
        return ResponseEntity.ok()
                .cacheControl(CACHED)
                .header("Content-Disposition", "attachment; filename=\"access-%s.csv\"".formatted(published.month()))
                .body(published.rows().stream()
                        .map(row -> "%s,%s,%s,%s,%d\r\n"
                                .formatted(
                                        published.month(), row.documentType(), row.agency(), row.kind(), row.times()))
                        .collect(Collectors.joining("", "month,documentType,agency,kind,times\r\n", "")));
    }

    /** @param note how the figures were made */
    record MonthResponse(String month, String note, List<Row> items) {

        static MonthResponse from(Published published) {
            return new MonthResponse(
                    published.month().toString(),
                    "Counts are rounded to a multiple of %d; what is below %d is not listed."
                            .formatted(published.step(), published.step()),
                    published.rows());
        }
    }
}
