package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.violation.EvidenceService;
import vn.gov.directive24.registry.violation.Receipt;

/** The files of a report for officers, by the rule of its other content. */
@RestController
@RequestMapping("/api/v1/violations/{receipt}/evidence")
@PreAuthorize("denyAll")
@Tag(name = "Violations")
class ViolationEvidenceController {

    private final EvidenceService evidence;

    ViolationEvidenceController(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "The files of a report; that they were listed is on record",
            description = "Whoever may not know the reporter is told how many there are.")
    ResponseEntity<EvidenceService.Listed> list(
            @PathVariable Receipt receipt, Caller caller, Authentication authentication) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(evidence.list(receipt, Handling.isAllowed(caller, authentication), caller));
    }

    @GetMapping("/{number}")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Downloads a file, for whoever may know the reporter; each download is in the audit trail")
    ResponseEntity<InputStreamResource> download(
            @PathVariable Receipt receipt, @PathVariable int number, Caller caller, Authentication authentication) {
        var opened = evidence.open(receipt, number, Handling.isAllowed(caller, authentication), caller);
        var file = opened.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.bytes())
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(opened.content()));
    }
}
