package vn.gov.directive24.registry.violation.web;

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
import vn.gov.directive24.registry.violation.ViolationStatistics;
import vn.gov.directive24.registry.violation.ViolationStatistics.Published;
import vn.gov.directive24.registry.violation.ViolationStatistics.Row;

@RestController
@RequestMapping("/api/v1/violation-statistics")
@PreAuthorize("denyAll")
@Tag(name = "Open data", description = "Published without login; nobody can be found in it")
class StatisticsController {

    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final ViolationStatistics statistics;

    StatisticsController(ViolationStatistics statistics) {
        this.statistics = statistics;
    }

    @GetMapping
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(
            summary =
                    "Papers reported as asked for, per agency and paper of a month; published on the 15th of the next")
    ResponseEntity<MonthResponse> json(@RequestParam(required = false) @Nullable YearMonth month) {
        return ResponseEntity.ok().cacheControl(CACHED).body(MonthResponse.from(statistics.of(month)));
    }

    @GetMapping(path = "/csv", produces = "text/csv;charset=UTF-8")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "The same as CSV")
    ResponseEntity<String> csv(@RequestParam(required = false) @Nullable YearMonth month) {
        var published = statistics.of(month);
        var rows = published.rows().stream()
                .map(row -> String.join(
                        ",",
                        published.month().toString(),
                        row.agency(),
                        row.documentType(),
                        text(row.reported(), published),
                        text(row.upheld(), published),
                        text(row.rejected(), published)))
                .collect(Collectors.joining("\r\n"));
        return ResponseEntity.ok()
                .cacheControl(CACHED)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"violations-%s.csv\"".formatted(published.month()))
                .body("month,agency,documentType,reported,upheld,rejected\r\n" + rows + (rows.isEmpty() ? "" : "\r\n"));
    }

    private static String text(@Nullable Long count, Published published) {
        return count == null ? "<" + published.smallest() : count.toString();
    }

    /** @param note how the figures were made */
    record MonthResponse(String month, String note, List<RowResponse> items) {

        static MonthResponse from(Published published) {
            return new MonthResponse(
                    published.month().toString(),
                    "Counts below %d are withheld and shown as <%d, none among them; what has no other is not listed."
                            .formatted(published.smallest(), published.smallest()),
                    published.rows().stream()
                            .map(row -> RowResponse.from(row, published))
                            .toList());
        }
    }

    /** Counts as text, since what is withheld reads {@code <5}. */
    record RowResponse(String agency, String documentType, String reported, String upheld, String rejected) {

        static RowResponse from(Row row, Published published) {
            return new RowResponse(
                    row.agency(),
                    row.documentType(),
                    text(row.reported(), published),
                    text(row.upheld(), published),
                    text(row.rejected(), published));
        }
    }
}
