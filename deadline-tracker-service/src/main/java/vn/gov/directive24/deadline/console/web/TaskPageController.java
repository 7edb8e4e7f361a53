package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.directive.TaskRecord;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.report.AssignmentList;
import vn.gov.directive24.deadline.report.Outlook;
import vn.gov.directive24.deadline.report.TaskChoices;
import vn.gov.directive24.deadline.report.TaskList;

/** The tasks, and one of them with everything that happened to it. */
@Controller
@PreAuthorize("denyAll")
class TaskPageController {

    private static final int A_PAGE = 25;
    private static final Paging ALL_AGENCIES = new Paging(0, 1_000);
    private static final int EVENTS = 100;

    private final TaskList tasks;
    private final TaskChoices choices;
    private final AssignmentList assignments;
    private final AssignmentHistory history;
    private final TaskRecord record;
    private final DirectiveService directives;
    private final IndicatorRecord indicators;
    private final AgencyChoice agencies;
    private final Outlook outlook;

    TaskPageController(
            TaskList tasks,
            TaskChoices choices,
            AssignmentList assignments,
            AssignmentHistory history,
            TaskRecord record,
            DirectiveService directives,
            IndicatorRecord indicators,
            AgencyChoice agencies,
            Outlook outlook) {
        this.tasks = tasks;
        this.choices = choices;
        this.assignments = assignments;
        this.history = history;
        this.record = record;
        this.directives = directives;
        this.indicators = indicators;
        this.agencies = agencies;
        this.outlook = outlook;
    }

    @GetMapping("/tasks")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(@ModelAttribute("query") TaskQuery query, Caller caller, Model model) {
        var page = tasks.list(
                query.filter(caller, agencies), query.order(), new Paging(query.page() - 1, A_PAGE), query.asOf());
        model.addAttribute("tasks", page);
        model.addAttribute("directives", directives.all());
        model.addAttribute("states", OfficialState.values());
        model.addAttribute("sections", choices.sections());
        model.addAttribute("leads", choices.leads());
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("agencyKnown", agencies.isKnown(query.agency()));
        return "tasks";
    }

    @GetMapping("/tasks/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
        var task = tasks.find(code, asOf);
        var day = outlook.dayOf(asOf);
        model.addAttribute("asOf", asOf);
        model.addAttribute("task", task);
        model.addAttribute("waiting", tasks.waiting(code, asOf));
        model.addAttribute(
                "assignments",
                assignments
                        .list(AssignmentList.Filter.ofTask(code), ALL_AGENCIES, asOf)
                        .items());
        model.addAttribute(
                "changes",
                record.of(code, asOf).stream()
                        .filter(entry -> !entry.differences().isEmpty())
                        .toList());
        model.addAttribute("history", history.ofTask(code, EVENTS, asOf));
        model.addAttribute(
                "indicators",
                task.indicators().stream()
                        .map(indicator -> Gauge.from(indicators.find(indicator, day)))
                        .toList());
        return "task";
    }
}
