package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
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

    @PostMapping("/extensions")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String askForExtension(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(name = "asked-due", required = false) @Nullable LocalDate later,
            @RequestParam(required = false) @Nullable String grounds,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash)
                .typed("asked-due", later == null ? null : later.toString())
                .typed("grounds", grounds)
                .at("ask-extension", () -> {
                    if (later == null) {
                        throw new FormIncomplete("asked-due", "form.required");
                    }
                    var text = FormText.required(grounds, "grounds", Attempt.REASON);
                    assignments.askForExtension(id, later, text, EntityTags.tag(version), caller);
                });
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String submit(
            @PathVariable String id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String narrative,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(name = "file", required = false) @Nullable List<String> files,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash)
                .typed("narrative", narrative)
                .typed("indicator", indicator)
                .at("submit", () -> {
                    var text = FormText.required(narrative, "narrative", Attempt.NARRATIVE);
                    var claim = new Claim(text, indicator, files == null ? List.of() : files);
                    assignments.submit(id, claim, EntityTags.tag(version), caller);
                });
    }
}
