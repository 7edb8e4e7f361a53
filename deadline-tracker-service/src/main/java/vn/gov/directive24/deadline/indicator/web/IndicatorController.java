package vn.gov.directive24.deadline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.indicator.Direction;
import vn.gov.directive24.deadline.indicator.IndicatorKind;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.indicator.IndicatorReports;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.IndicatorSource;
import vn.gov.directive24.deadline.indicator.IndicatorStatement;
import vn.gov.directive24.deadline.indicator.IndicatorStatement.StatedFile;
import vn.gov.directive24.deadline.indicator.Parts;

@RestController
@RequestMapping("/api/v1/indicators")
@PreAuthorize("denyAll")
@Tag(
        name = "Indicators",
        description = "Values against their targets, measured or reported, as known on any day (asOf)")
class IndicatorController {

    private final IndicatorService indicators;
    private final IndicatorRecord record;
    private final Clock clock;

    IndicatorController(IndicatorService indicators, IndicatorRecord record, Clock clock) {
        this.indicators = indicators;
        this.record = record;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the indicators, of one directive or of all")
    IndicatorList list(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new IndicatorList(record.asOf(dayOf(asOf)).stream()
                .filter(indicator -> directive == null || indicator.directive().equals(directive))
                .map(IndicatorResponse::from)
                .toList());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one indicator and how it moved")
    IndicatorWithSeries show(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var day = dayOf(asOf);
        return new IndicatorWithSeries(IndicatorResponse.from(record.find(code, day)), record.series(code, null, day));
    }

    @GetMapping("/{code}/series")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The values of an indicator by day, each with its source; at most the newest 1,000")
    Series series(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new Series(record.series(code, from, dayOf(asOf)));
    }

    @GetMapping("/{code}/reports")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "What agencies have reported by hand, corrections included, newest first")
    PageOf<IndicatorReports.Report> reports(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        return indicators.reports(code, asOf, paging);
    }

    @PostMapping("/{code}/reports")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "An agency reports its part, or corrects what it reported for that day; an overseer for any")
    ResponseEntity<IndicatorResponse> report(
            @PathVariable String code, @Valid @RequestBody ReportRequest request, Caller caller) {
        indicators.report(code, request.agency(), request.toStatement(), caller);
        return ResponseEntity.created(URI.create("/api/v1/indicators/" + code + "/reports"))
                .body(IndicatorResponse.from(record.find(code, dayOf(null))));
    }

    private LocalDate dayOf(@Nullable LocalDate asOf) {
        return AsOf.day(asOf, clock);
    }

    record IndicatorList(List<IndicatorResponse> items) {}

    record IndicatorWithSeries(IndicatorResponse indicator, List<IndicatorRecord.SeriesPoint> series) {}

    record Series(List<IndicatorRecord.SeriesPoint> items) {}

    /**
     * @param agency whose part it is; the caller's own, or the only one, when absent
     * @param day the day for which the figures hold; not in the future
     * @param numerator what counts, from 0
     * @param denominator of how many, for a {@code SHARE} only
     * @param evidence where it can be checked: a document's reference or an address
     * @param files files that show it, put on record for an assignment of the same agency: what Location said at the
     *     upload
     */
    record ReportRequest(
            @Nullable @Size(min = 1, max = 40) String agency,
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long numerator,
            @Nullable @Min(1) @Max(1_000_000_000_000L) Long denominator,
            @NotBlank @Size(max = 4_000) String narrative,
            @NotBlank @Size(max = 500) String evidence,

            @Nullable @Size(max = 20) List<@NotNull @Pattern(regexp = FILE, message = "must be the address of a piece of evidence") String>
                    files) {

        private static final String FILE = "/api/v1/assignments/[^/\\s]{1,130}/evidence/[0-9a-f]{64}";

        private static StatedFile file(String address) {
            var parts = address.split("/", -1);
            return new StatedFile(parts[4], parts[6]);
        }

        IndicatorStatement toStatement() {
            return new IndicatorStatement(
                    day,
                    numerator,
                    denominator,
                    narrative,
                    evidence,
                    files == null
                            ? List.of()
                            : files.stream().map(ReportRequest::file).toList());
        }
    }

    /**
     * @param directive number of the directive that defines it
     * @param value in the unit; percent, rounded down, for a SHARE; absent while nothing was measured or reported
     * @param numerator what counts
     * @param denominator of how many, for a SHARE
     * @param synthetic how many of the numerator are generated rows that stand for nothing official
     * @param neverReported true while there is no value at all
     * @param movedOn the day from which the newest value holds
     * @param recordedOn the day since which it is known
     * @param ageDays days from the newest value to today, or to {@code asOf}
     * @param parts of those who owe a task with it, how many have reported; absent for what is measured
     * @param source {@code MEASURED} by the platform's events or reported by hand, {@code MANUAL}
     * @param derived true when the measure is ours and the directive names no figure
     */
    record IndicatorResponse(
            String code,
            String directive,
            @Nullable String nameVi,
            String nameEn,
            IndicatorKind kind,
            Direction direction,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            long synthetic,
            BigDecimal target,
            String unit,
            boolean reached,
            boolean neverReported,
            @Nullable LocalDate movedOn,
            @Nullable LocalDate recordedOn,
            @Nullable Long ageDays,
            @Nullable Parts parts,
            IndicatorSource source,
            boolean derived,
            List<String> tasks) {

        static IndicatorResponse from(IndicatorRecord.Value indicator) {
            var last = indicator.last();
            return new IndicatorResponse(
                    indicator.code(),
                    indicator.directive(),
                    indicator.nameVi(),
                    indicator.nameEn(),
                    indicator.kind(),
                    indicator.direction(),
                    last == null ? null : last.value(),
                    last == null ? null : last.numerator(),
                    last == null ? null : last.denominator(),
                    last == null ? 0 : last.synthetic(),
                    indicator.target(),
                    indicator.unit(),
                    indicator.reached(),
                    last == null,
                    last == null ? null : last.day(),
                    last == null ? null : last.recordedOn(),
                    indicator.ageDays(),
                    last == null ? null : last.parts(),
                    indicator.source(),
                    indicator.derived(),
                    indicator.tasks());
        }
    }
}
