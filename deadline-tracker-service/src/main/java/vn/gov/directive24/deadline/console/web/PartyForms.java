package vn.gov.directive24.deadline.console.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.discussion.CommentService;
import vn.gov.directive24.deadline.escalation.EscalationService;
import vn.gov.directive24.deadline.evidence.EvidenceService;

/** What the parties of an assignment exchange on its page: files, answers of coordinating agencies, comments. */
@Controller
@RequestMapping("/assignments/{id}")
@PreAuthorize("denyAll")
class PartyForms {

    private final AssignmentService assignments;
    private final EvidenceService evidence;
    private final CommentService comments;
    private final EscalationService escalations;

    PartyForms(
            AssignmentService assignments,
            EvidenceService evidence,
            CommentService comments,
            EscalationService escalations) {
        this.assignments = assignments;
        this.evidence = evidence;
        this.comments = comments;
        this.escalations = escalations;
    }

    @PostMapping(path = "/evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String add(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).at("add-evidence", () -> {
            if (upload == null || upload.isEmpty()) {
                throw new FormIncomplete("upload", "form.file");
            }
            var name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
            evidence.add(id, name, upload::getInputStream, caller);
        });
    }

    @PostMapping("/evidence/{file}/withdrawal")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String withdraw(@PathVariable String id, @PathVariable String file, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at("withdraw-evidence", () -> evidence.withdraw(id, file, caller));
    }

    /** Never shown in the page's own name: it is downloaded, whatever it holds. */
    @GetMapping("/evidence/{file}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    ResponseEntity<InputStreamResource> download(@PathVariable String id, @PathVariable String file, Caller caller) {
        var opened = evidence.open(id, file, caller);
        var entry = opened.entry();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(entry.mediaType()))
                .contentLength(entry.bytes())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(entry.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.content()));
    }

    @PostMapping("/share/confirmation")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String confirm(@PathVariable String id, @RequestParam long version, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash)
                .at("confirm-share", () -> assignments.confirmShare(id, EntityTags.tag(version), caller));
    }

    @PostMapping("/share/dispute")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String dispute(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "dispute-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("dispute-reason", reason).at("dispute-share", () -> {
            var text = FormText.required(reason, "dispute-reason", Attempt.REASON);
            assignments.disputeShare(id, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/escalations/{number}/acknowledgement")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String acknowledge(
            @PathVariable String id,
            @PathVariable long number,
            @RequestParam(required = false) @Nullable String note,
            Caller caller,
            RedirectAttributes flash) {
        var field = "note-" + number;
        return new Attempt(flash)
                .typed(field, note)
                .at(
                        "acknowledge",
                        () -> escalations.acknowledge(number, FormText.optional(note, field, Attempt.REASON), caller));
    }

    @PostMapping("/comments")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String comment(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String comment,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("comment", comment).at("comment", () -> {
            var text = FormText.required(comment, "comment", Attempt.NARRATIVE);
            var notTold = comments.write(id, text, caller).notTold();
            if (!notTold.isEmpty()) {
                flash.addFlashAttribute(
                        "notTold", notTold.stream().map(CalledInVain::from).toList());
            }
        });
    }
}
