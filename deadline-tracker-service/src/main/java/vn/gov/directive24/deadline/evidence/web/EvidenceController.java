package vn.gov.directive24.deadline.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.evidence.EvidenceEntry;
import vn.gov.directive24.deadline.evidence.EvidenceService;

@RestController
@RequestMapping("/api/v1/assignments/{id}/evidence")
@PreAuthorize("denyAll")
@Tag(name = "Evidence", description = "Files that show how far an assignment is")
class EvidenceController {

    private final EvidenceService evidence;

    EvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(
            summary = "The agency puts a file of at most 20 MB on record",
            description = "PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, CSV or plain text, told by the content. "
                    + "201 for a new file, 200 for one that is on record already; the id is its SHA-256.")
    ResponseEntity<EvidenceEntry> add(@PathVariable String id, @RequestParam MultipartFile file, Caller caller) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var added = evidence.add(id, name, file::getInputStream, caller);
        var answer = added.created()
                ? ResponseEntity.created(URI.create("/api/v1/assignments/" + id + "/evidence/"
                        + added.entry().id()))
                : ResponseEntity.ok();
        return answer.body(added.entry());
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The files of an assignment, for its parties and auditors, in the order in which they came")
    EvidenceList list(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf, Caller caller) {
        return new EvidenceList(evidence.list(id, asOf, caller));
    }

    @GetMapping("/{evidenceId}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Downloads a file, for its parties and auditors; each download is in the audit trail")
    ResponseEntity<InputStreamResource> download(
            @PathVariable String id, @PathVariable String evidenceId, Caller caller) {
        var opened = evidence.open(id, evidenceId, caller);
        var entry = opened.entry();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entry.mediaType()))
                .contentLength(entry.bytes())
                .eTag('"' + entry.id() + '"')
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(entry.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(opened.content()));
    }

    @PostMapping("/{evidenceId}/withdrawal")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency withdraws a file while nothing is submitted; it is kept in the record")
    EvidenceEntry withdraw(@PathVariable String id, @PathVariable String evidenceId, Caller caller) {
        return evidence.withdraw(id, evidenceId, caller);
    }

    record EvidenceList(List<EvidenceEntry> items) {}
}
