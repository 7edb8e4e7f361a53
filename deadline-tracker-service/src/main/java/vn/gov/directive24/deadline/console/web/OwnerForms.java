package vn.gov.directive24.deadline.console.web;

import java.util.List;
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
import vn.gov.directive24.deadline.assignment.AssignmentService.Claim;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.ProgressReport;

/** What the agency that owes an assignment sends from its page. */
@Controller
@RequestMapping("/assignments/{id}")
@PreAuthorize("denyAll")
class OwnerForms {

    private final AssignmentService assignments;

    OwnerForms(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @PostMapping("/start")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String start(@PathVariable String id, @RequestParam long version, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at("start", () -> assignments.start(id, EntityTags.tag(version), caller));
    }

    @PostMapping("/progress")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String report(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String progress,
            @RequestParam(required = false) @Nullable Confidence confidence,
            @RequestParam(required = false) @Nullable String report,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash)
                .typed("progress", progress)
                .typed("confidence", confidence == null ? null : confidence.name())
                .typed("report", report)
                .at("report", () -> {
                    var percent = FormText.percent(progress, "progress");
                    if (confidence == null) {
                        throw new FormIncomplete("confidence", "form.required");
                    }
                    var text = FormText.required(report, "report", Attempt.NARRATIVE);
                    assignments.report(
                            id, new ProgressReport(percent, confidence, text), EntityTags.tag(version), caller);
                });
    }

    @PostMapping("/blockers")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String raise(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam BlockerKind kind,
            @RequestParam(required = false) @Nullable String note,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("kind", kind.name()).typed("note", note).at("raise", () -> {
            var text = FormText.required(note, "note", Attempt.REASON);
            assignments.raise(id, kind, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/blockers/{kind}/clearance")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String clear(
            @PathVariable String id,
            @PathVariable BlockerKind kind,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String clearance,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash).typed("clearance-" + kind, clearance).at("clear", () -> {
            var text = FormText.required(clearance, "clearance-" + kind, Attempt.REASON);
            assignments.clear(id, kind, text, EntityTags.tag(version), caller);
        });
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String submit(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String narrative,
            @RequestParam(required = false) @Nullable String indicator,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash)
                .typed("narrative", narrative)
                .typed("indicator", indicator)
                .at("submit", () -> {
                    var text = FormText.required(narrative, "narrative", Attempt.NARRATIVE);
                    assignments.submit(id, new Claim(text, indicator, List.of()), EntityTags.tag(version), caller);
                });
    }
}
