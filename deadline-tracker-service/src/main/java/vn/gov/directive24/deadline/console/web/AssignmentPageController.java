package vn.gov.directive24.deadline.console.web;

import java.util.EnumSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Blockers;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.report.Outlook;
import vn.gov.directive24.deadline.report.TaskList;

/** One agency's share of a task: how it stands, what happened, and what the reader can do now. */
@Controller
@RequestMapping("/assignments/{id}")
@PreAuthorize("denyAll")
class AssignmentPageController {

    private final AssignmentService assignments;
    private final AssignmentHistory history;
    private final Blockers blockers;
    private final TaskList tasks;
    private final IndicatorService indicators;
    private final Outlook outlook;

    AssignmentPageController(
            AssignmentService assignments,
            AssignmentHistory history,
            Blockers blockers,
            TaskList tasks,
            IndicatorService indicators,
            Outlook outlook) {
        this.assignments = assignments;
        this.history = history;
        this.blockers = blockers;
        this.tasks = tasks;
        this.indicators = indicators;
        this.outlook = outlook;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@PathVariable String id, Caller caller, Authentication authentication, Model model) {
        var assignment = assignments.find(id);
        var task = tasks.find(assignment.task(), null);
        model.addAttribute("assignment", assignment);
        model.addAttribute("standing", assignment.standing());
        model.addAttribute("month", assignment.occurrence());
        model.addAttribute("state", assignment.officialState(outlook.dayOf(null)));
        model.addAttribute("task", task);
        model.addAttribute("history", history.of(id).reversed());
        model.addAttribute("actions", Actions.of(assignment, caller, authentication));
        model.addAttribute(
                "indicators",
                task.indicators().stream()
                        .map(indicators::find)
                        .map(Gauge::from)
                        .toList());
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("blockers", blockers.of(id));
        model.addAttribute("raisable", EnumSet.complementOf(open(assignment)));
        return "assignment";
    }

    private static EnumSet<BlockerKind> open(Assignment assignment) {
        var open = EnumSet.noneOf(BlockerKind.class);
        open.addAll(assignment.standing().blockers());
        return open;
    }
}
