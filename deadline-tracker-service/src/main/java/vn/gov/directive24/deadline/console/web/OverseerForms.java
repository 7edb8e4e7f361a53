package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.Withdrawal;

/** What an overseer decides on the page of an assignment. */
@Controller
@RequestMapping("/assignments/{id}")
@PreAuthorize("denyAll")
class OverseerForms {

    private final AssignmentService assignments;

    OverseerForms(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @PostMapping("/acceptance")
    @PreAuthorize("hasRole('OVERSEER')")
    String accept(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "accept-note", required = false) @Nullable String note,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("accept-note", note).at("accept", () -> {
            var text = note == null ? null : FormText.required(note, "accept-note", Attempt.REASON);
            assignments.accept(id, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/extensions/{number}/grant")
    @PreAuthorize("hasRole('OVERSEER')")
    String extend(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam long version,
            @RequestParam(name = "granted-due", required = false) @Nullable LocalDate later,
            @RequestParam(name = "grant-reference", required = false) @Nullable String reference,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("grant-reference", reference).at("grant-extension", () -> {
            if (later == null) {
                throw new FormIncomplete("granted-due", "form.required");
            }
            var text = FormText.required(reference, "grant-reference", Attempt.REFERENCE);
            assignments.extend(id, number, later, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/extensions/{number}/refusal")
    @PreAuthorize("hasRole('OVERSEER')")
    String refuseExtension(
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam long version,
            @RequestParam(name = "refuse-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("refuse-reason", reason).at("refuse-extension", () -> {
            var text = FormText.required(reason, "refuse-reason", Attempt.REASON);
            assignments.refuseExtension(id, number, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/return")
    @PreAuthorize("hasRole('OVERSEER')")
    String sendBack(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "return-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("return-reason", reason).at("return", () -> {
            var text = FormText.required(reason, "return-reason", Attempt.REASON);
            assignments.sendBack(id, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/suspension")
    @PreAuthorize("hasRole('OVERSEER')")
    String suspend(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "suspend-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("suspend-reason", reason).at("suspend", () -> {
            var text = FormText.required(reason, "suspend-reason", Attempt.REASON);
            assignments.suspend(id, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/resumption")
    @PreAuthorize("hasRole('OVERSEER')")
    String resume(@PathVariable String id, @RequestParam long version, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at("resume", () -> assignments.resume(id, EntityTags.tag(version), caller));
    }

    @PostMapping("/reopening")
    @PreAuthorize("hasRole('OVERSEER')")
    String reopen(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "reopen-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("reopen-reason", reason).at("reopen", () -> {
            var text = FormText.required(reason, "reopen-reason", Attempt.REASON);
            assignments.reopen(id, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/cancellation")
    @PreAuthorize("hasRole('OVERSEER')")
    String cancel(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "cancel-reference", required = false) @Nullable String reference,
            @RequestParam(name = "cancel-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return withdrawal(flash, "cancel", reference, reason)
                .at(
                        "cancel",
                        () -> assignments.cancel(
                                id, withdrawn("cancel", reference, reason), EntityTags.tag(version), caller));
    }

    @PostMapping("/supersession")
    @PreAuthorize("hasRole('OVERSEER')")
    String supersede(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "supersede-reference", required = false) @Nullable String reference,
            @RequestParam(name = "supersede-reason", required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return withdrawal(flash, "supersede", reference, reason)
                .at(
                        "supersede",
                        () -> assignments.supersede(
                                id, withdrawn("supersede", reference, reason), EntityTags.tag(version), caller));
    }

    private static Attempt withdrawal(
            RedirectAttributes flash, String form, @Nullable String reference, @Nullable String reason) {
        return new Attempt(flash).typed(form + "-reference", reference).typed(form + "-reason", reason);
    }

    private static Withdrawal withdrawn(String form, @Nullable String reference, @Nullable String reason) {
        return new Withdrawal(
                FormText.required(reference, form + "-reference", Attempt.REFERENCE),
                reason == null ? null : FormText.required(reason, form + "-reason", Attempt.REASON));
    }
}
