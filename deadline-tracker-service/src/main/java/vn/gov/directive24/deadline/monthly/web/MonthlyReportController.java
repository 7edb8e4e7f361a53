package vn.gov.directive24.deadline.monthly.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.monthly.FrozenReport;
import vn.gov.directive24.deadline.monthly.FrozenReports;
import vn.gov.directive24.deadline.monthly.Letterhead;
import vn.gov.directive24.deadline.monthly.MonthlyReport;
import vn.gov.directive24.deadline.monthly.MonthlyReportService;
import vn.gov.directive24.deadline.monthly.ReportDocument;
import vn.gov.directive24.deadline.monthly.ReportWorkbook;
import vn.gov.directive24.deadline.snapshot.Difference;

@RestController
@RequestMapping("/api/v1/monthly-reports")
@PreAuthorize("denyAll")
@Tag(name = "Monthly reports", description = "The report to the Prime Minister: fixed, hashed, and on paper")
class MonthlyReportController {

    private final MonthlyReportService reports;
    private final Agencies agencies;

    MonthlyReportController(MonthlyReportService reports, Agencies agencies) {
        this.reports = reports;
        this.agencies = agencies;
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(
            summary = "Fixes the report of a month that is over; again with a reason when the record has changed since")
    ResponseEntity<ReportResponse> freeze(@Valid @RequestBody FreezeRequest request, Caller caller) {
        var fixed = reports.freeze(request.month(), request.reason(), caller);
        var report = fixed.report();
        var answer = fixed.isNew()
                ? ResponseEntity.created(
                        URI.create("/api/v1/monthly-reports/%s?version=%d".formatted(report.month(), report.version())))
                : ResponseEntity.ok();
        return answer.body(response(report));
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the reports and their versions, the newest on top")
    PageOf<FrozenReports.Listed> list(
            @RequestParam(required = false) @Nullable LocalDate asOf, @Valid @ParameterObject Paging paging) {
        return reports.list(asOf, paging);
    }

    @GetMapping("/{month}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary =
                    "Shows a report as JSON, XLSX or DOCX, by format or by Accept; the newest version unless one is named")
    ResponseEntity<?> show(
            @PathVariable @Schema(type = "string", example = "2025-10") YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Schema(allowableValues = {"json", "xlsx", "docx"}) @Nullable String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            @Valid @ParameterObject LetterheadRequest letterhead) {
        var report = reports.find(month, version, asOf);
        return switch (format == null ? Format.of(accept) : Format.named(format)) {
            case JSON -> ResponseEntity.ok().eTag(report.hash()).body(response(report));
            case XLSX -> file(report, Format.XLSX, new ReportWorkbook(report).bytes());
            case DOCX ->
                file(report, Format.DOCX, new ReportDocument(report, letterhead.of(report.agency(), agencies)).bytes());
        };
    }

    private static ResponseEntity<byte[]> file(FrozenReport report, Format format, byte[] bytes) {
        var name = "bao-cao-%s-v%d.%s".formatted(report.month(), report.version(), format.extension());
        return ResponseEntity.ok()
                .contentType(format.type())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private ReportResponse response(FrozenReport report) {
        return new ReportResponse(
                report.month().toString(),
                report.version(),
                report.frozenOn(),
                report.agency(),
                report.hash(),
                report.reason(),
                reports.changes(report),
                report.json());
    }

    /**
     * @param month for example {@code 2025-10}
     * @param reason needed when the report is fixed and the record has changed
     */
    record FreezeRequest(
            @NotNull @Schema(type = "string", example = "2025-10")
            YearMonth month,

            @Nullable @Size(min = 1, max = 1_000) String reason) {}

    /**
     * What a DOCX says above and below the report; it is no part of what is fixed.
     *
     * @param number of the document; left open when absent
     * @param signedOn the day under the motto; its day is left open when absent
     * @param place Hà Nội when absent
     * @param signer name under the signature; left open when absent
     * @param position of the signer, lines parted by {@code |}, for example {@code KT. BỘ TRƯỞNG|THỨ TRƯỞNG}; the head of
     *     the agency when absent
     */
    record LetterheadRequest(
            @Nullable @Size(max = 10) String number,
            @Nullable LocalDate signedOn,
            @Nullable @Size(max = 60) String place,
            @Nullable @Size(max = 80) String signer,
            @Nullable @Size(max = 120) String position) {

        Letterhead of(String agency, Agencies agencies) {
            var issuer = agencies.find(agency).map(Agency::nameVi).orElse(agency);
            var head = agency.equals("VPCP") ? "BỘ TRƯỞNG, CHỦ NHIỆM" : "BỘ TRƯỞNG";
            return new Letterhead(issuer, Objects.requireNonNullElse(position, head), number, signedOn, place, signer);
        }
    }

    /**
     * @param hash SHA-256 of the canonical JSON of {@code content}: fields sorted, no white space
     * @param reason why there is another version than the first
     * @param changes what this version changed in the one before it
     */
    record ReportResponse(
            String month,
            int version,
            LocalDate frozenOn,
            String agency,
            String hash,
            @Nullable String reason,
            List<Difference> changes,

            @JsonRawValue @Schema(implementation = MonthlyReport.class)
            String content) {}

    /** In which form a report is shown. */
    enum Format {
        JSON(MediaType.APPLICATION_JSON_VALUE),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        MediaType type() {
            return MediaType.parseMediaType(type);
        }

        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Format named(String name) {
            return Arrays.stream(values())
                    .filter(format -> format.name().equalsIgnoreCase(name))
                    .findFirst()
                    .orElseThrow(() -> new InvalidField("format", "A report comes as json, xlsx or docx."));
        }

        static Format of(@Nullable String accept) {
            return accept == null
                    ? JSON
                    : Arrays.stream(values())
                            .filter(format -> format != JSON && accept.contains(format.type))
                            .findFirst()
                            .orElse(JSON);
        }
    }
}
