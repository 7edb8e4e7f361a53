package vn.gov.directive24.deadline.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.monthly.FrozenReport;
import vn.gov.directive24.deadline.monthly.FrozenReports;
import vn.gov.directive24.deadline.monthly.MonthlyReportService;

/** The reports to the Prime Minister: what was fixed, what a correction changed, and the next one before it is fixed. */
@Controller
@RequestMapping("/reports")
@PreAuthorize("denyAll")
class ReportPageController {

    private static final int A_PAGE = 25;
    private static final int LONGEST_REASON = 1_000;
    private static final Paging VERSIONS = new Paging(0, 1_000);

    private final MonthlyReportService reports;
    private final ReportDrafts drafts;
    private final Clock clock;

    ReportPageController(MonthlyReportService reports, ReportDrafts drafts, Clock clock) {
        this.reports = reports;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(@RequestParam(defaultValue = "1") int page, Caller caller, Model model) {
        var number = Math.clamp(page, 1, 1_000_000);
        var listed = reports.list(null, new Paging(number - 1, A_PAGE));
        var last = YearMonth.now(clock).minusMonths(1);
        model.addAttribute("reports", listed.items());
        model.addAttribute("pages", listed.page());
        model.addAttribute("lastMonth", last);
        model.addAttribute("lastIsFixed", isFixed(last));
        model.addAttribute("oversees", caller.is("OVERSEER"));
        return "reports";
    }

    @GetMapping("/{month}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(
            @PathVariable YearMonth month,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            Model model) {
        var report = reports.find(month, version, asOf);
        var versions = versionsOf(month);
        model.addAttribute("asOf", asOf);
        model.addAttribute("versions", versions);
        model.addAttribute("newest", versions.getFirst().version() == report.version());
        model.addAttribute("changes", ReportChange.of(reports.changes(report)));
        model.addAttribute("oversees", caller.is("OVERSEER"));
        return page(report, model);
    }

    /** For an overseer, who decides whether it is fixed like this. */
    @GetMapping(path = "/draft")
    @PreAuthorize("hasRole('OVERSEER')")
    String draft(@RequestParam(required = false) @Nullable YearMonth month, Caller caller, Model model) {
        var asked = month == null ? YearMonth.now(clock).minusMonths(1) : month;
        var draft = drafts.of(asked, caller);
        model.addAttribute("draft", draft);
        model.addAttribute("changes", ReportChange.of(draft.changes()));
        return page(draft.report(), model);
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER')")
    String fix(
            @RequestParam YearMonth month,
            @RequestParam(required = false) @Nullable String reason,
            Caller caller,
            RedirectAttributes flash) {
        return new Attempt(flash)
                .typed("reason", reason)
                .backTo(isFixed(month) ? "/reports/" + month : "/reports", () -> {
                    var text = FormText.optional(reason, "reason", LONGEST_REASON);
                    return reports.freeze(month, text, caller).isNew() ? "fix-report" : "report-stays";
                });
    }

    private static String page(FrozenReport report, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("content", report.content());
        return "report";
    }

    private boolean isFixed(YearMonth month) {
        return !versionsOf(month).isEmpty();
    }

    private List<FrozenReports.Listed> versionsOf(YearMonth month) {
        return reports.list(null, VERSIONS).items().stream()
                .filter(listed -> listed.month().equals(month.toString()))
                .toList();
    }
}
