package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.registry.violation.EvidenceFile;
import vn.gov.directive24.registry.violation.EvidenceIntake;
import vn.gov.directive24.registry.violation.EvidenceService;
import vn.gov.directive24.registry.violation.Receipt;

/** Files that the reporter adds, with the secret of the report or signed in as she was when she made it. */
@RestController
@RequestMapping("/api/v1/violation-reports/{receipt}/evidence")
@PreAuthorize("denyAll")
@Tag(name = "Reports of demands")
class ReportEvidenceController {

    private final EvidenceIntake intake;
    private final EvidenceService evidence;

    ReportEvidenceController(EvidenceIntake intake, EvidenceService evidence) {
        this.intake = intake;
        this.evidence = evidence;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(
            summary = "Adds a file of at most 5 MB to a report that is not decided yet",
            description =
                    "JPEG, PNG, PDF or plain text, told by the content; five files at a time. A photograph is drawn "
                            + "anew, so that nothing is kept of where, when and with what it was taken. 201 for a new file, "
                            + "200 for one that the report has already.")
    ResponseEntity<EvidenceFile> add(
            @PathVariable Receipt receipt,
            @RequestHeader(name = Proofs.SECRET, required = false) @Nullable String secret,
            @RequestParam MultipartFile file)
            throws BodyTooLarge {
        if (file.getSize() > EvidenceIntake.MOST_BYTES) {
            throw new BodyTooLarge(EvidenceIntake.MOST_BYTES);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var added = intake.add(receipt, Proofs.of(secret), name, file::getInputStream);
        var answer = added.created()
                ? ResponseEntity.created(URI.create("/api/v1/violation-reports/" + receipt + "/evidence"))
                : ResponseEntity.ok();
        return answer.cacheControl(CacheControl.noStore()).body(added.file());
    }

    @GetMapping
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "The files of a report, for its reporter")
    ResponseEntity<FileList> list(
            @PathVariable Receipt receipt,
            @RequestHeader(name = Proofs.SECRET, required = false) @Nullable String secret) {
        return answer(evidence.list(receipt, Proofs.of(secret)));
    }

    @PostMapping("/{number}/withdrawal")
    @PreAuthorize("permitAll")
    @SecurityRequirements
    @Operation(summary = "Takes a file back while the report is not decided; it is deleted and the others are shown")
    ResponseEntity<FileList> withdraw(
            @PathVariable Receipt receipt,
            @PathVariable int number,
            @RequestHeader(name = Proofs.SECRET, required = false) @Nullable String secret) {
        return answer(evidence.withdraw(receipt, number, Proofs.of(secret)));
    }

    private static ResponseEntity<FileList> answer(List<EvidenceFile> files) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new FileList(files));
    }

    record FileList(List<EvidenceFile> items) {}
}
