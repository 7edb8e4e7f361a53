package vn.gov.directive24.deadline.console.web;

import java.util.EnumSet;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Blockers;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.discussion.CommentService;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.EscalationService;
import vn.gov.directive24.deadline.evidence.EvidenceService;
import vn.gov.directive24.deadline.extension.ExtensionList;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.report.Outlook;
import vn.gov.directive24.deadline.report.TaskList;

/** One agency's share of a task: how it stands, what happened, and what the reader can do now. */
@Controller
@RequestMapping("/assignments/{id}")
@PreAuthorize("denyAll")
class AssignmentPageController {

    private static final Paging COMMENTS = new Paging(0, 200);
    private static final Paging LEVELS = new Paging(0, 200);

    private final AssignmentService assignments;
    private final AssignmentHistory history;
    private final Blockers blockers;
    private final ExtensionList extensions;
    private final EvidenceService evidence;
    private final CommentService comments;
    private final TaskList tasks;
    private final IndicatorRecord indicators;
    private final EscalationService escalations;
    private final Outlook outlook;

    AssignmentPageController(
            AssignmentService assignments,
            AssignmentHistory history,
            Blockers blockers,
            ExtensionList extensions,
            EvidenceService evidence,
            CommentService comments,
            TaskList tasks,
            IndicatorRecord indicators,
            EscalationService escalations,
            Outlook outlook) {
        this.assignments = assignments;
        this.history = history;
        this.blockers = blockers;
        this.extensions = extensions;
        this.evidence = evidence;
        this.comments = comments;
        this.tasks = tasks;
        this.indicators = indicators;
        this.escalations = escalations;
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
        model.addAttribute("history", history.of(id, null).reversed());
        var actions = Actions.of(assignment, assignments.parties(id), caller, authentication);
        model.addAttribute("actions", actions);
        model.addAttribute("extensions", extensions.of(id, null));
        model.addAttribute("files", actions.reads() ? evidence.list(id, null, caller) : List.of());
        model.addAttribute(
                "comments",
                actions.reads() ? comments.list(id, COMMENTS, null, caller).items() : List.of());
        model.addAttribute(
                "indicators",
                task.indicators().stream()
                        .map(indicator -> Gauge.from(indicators.find(indicator, outlook.dayOf(null))))
                        .toList());
        model.addAttribute(
                "levels",
                escalations.list(EscalationLog.Filter.ofAssignment(id), LEVELS).items().stream()
                        .map(level -> EscalationLine.of(level, caller, authentication))
                        .toList());
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("blockers", blockers.of(id, null));
        model.addAttribute("raisable", EnumSet.complementOf(open(assignment)));
        return "assignment";
    }

    private static EnumSet<BlockerKind> open(Assignment assignment) {
        var open = EnumSet.noneOf(BlockerKind.class);
        open.addAll(assignment.standing().blockers());
        return open;
    }
}
