package vn.gov.directive24.deadline.console.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.monthly.FrozenReport;
import vn.gov.directive24.deadline.monthly.Letterhead;
import vn.gov.directive24.deadline.monthly.MonthlyReportService;
import vn.gov.directive24.deadline.monthly.ReportDocument;
import vn.gov.directive24.deadline.monthly.ReportWorkbook;

/** A report as a file: a version that was fixed, or the next one before it is. */
@Controller
@RequestMapping("/reports")
@PreAuthorize("denyAll")
class ReportFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final MonthlyReportService reports;
    private final ReportDrafts drafts;
    private final Agencies agencies;

    ReportFileController(MonthlyReportService reports, ReportDrafts drafts, Agencies agencies) {
        this.reports = reports;
        this.drafts = drafts;
        this.agencies = agencies;
    }

    /** Exactly the bytes whose SHA-256 is the hash of the version. */
    @GetMapping("/{month}/versions/{version}/json")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    ResponseEntity<byte[]> json(@PathVariable YearMonth month, @PathVariable int version) {
        var report = reports.find(month, version, null);
        return file(report, "json", MediaType.APPLICATION_JSON, report.json().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/{month}/versions/{version}/xlsx")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    ResponseEntity<byte[]> xlsx(@PathVariable YearMonth month, @PathVariable int version) {
        var report = reports.find(month, version, null);
        return file(report, "xlsx", XLSX, new ReportWorkbook(report).bytes());
    }

    /** With number, day and signer left open. */
    @GetMapping("/{month}/versions/{version}/docx")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    ResponseEntity<byte[]> docx(@PathVariable YearMonth month, @PathVariable int version) {
        return document(month, version, null, null, null, null, null);
    }

    /** With what the page above asked for; as a form, so that the signer's name is in no address. */
    @PostMapping("/{month}/versions/{version}/docx")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    ResponseEntity<byte[]> signedDocx(
            @PathVariable YearMonth month,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable String number,
            @RequestParam(name = "signed-on", required = false) @Nullable LocalDate signedOn,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String signer,
            @RequestParam(required = false) @Nullable String position) {
        return document(
                month,
                version,
                FormText.shortened(number, 10),
                signedOn,
                FormText.shortened(place, 60),
                FormText.shortened(signer, 80),
                FormText.shortened(position, 120));
    }

    private ResponseEntity<byte[]> document(
            YearMonth month,
            int version,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable String signer,
            @Nullable String position) {
        var report = reports.find(month, version, null);
        var letterhead = letterheadOf(report, number, signedOn, place, signer, position);
        return file(report, "docx", DOCX, new ReportDocument(report, letterhead).bytes());
    }

    /** Says on its face that it is a draft; nothing is fixed by it. What is fixed and still agrees has none. */
    @GetMapping("/draft/docx")
    @PreAuthorize("hasRole('OVERSEER')")
    ResponseEntity<byte[]> draft(@RequestParam YearMonth month, Caller caller) {
        var draft = drafts.of(month, caller);
        var report = draft.report();
        if (!draft.differs()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/reports/%s?version=%d".formatted(month, report.version())))
                    .build();
        }
        var bytes = new ReportDocument(report, letterheadOf(report, null, null, null, null, null)).draft();
        return file("du-thao-bao-cao-%s.docx".formatted(month), DOCX, bytes);
    }

    private Letterhead letterheadOf(
            FrozenReport report,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable String place,
            @Nullable String signer,
            @Nullable String position) {
        var issuer = agencies.find(report.agency()).map(Agency::nameVi).orElse(report.agency());
        var head = report.agency().equals("VPCP") ? "BỘ TRƯỞNG, CHỦ NHIỆM" : "BỘ TRƯỞNG";
        return new Letterhead(issuer, Objects.requireNonNullElse(position, head), number, signedOn, place, signer);
    }

    private static ResponseEntity<byte[]> file(FrozenReport report, String extension, MediaType type, byte[] bytes) {
        return file("bao-cao-%s-v%d.%s".formatted(report.month(), report.version(), extension), type, bytes);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
