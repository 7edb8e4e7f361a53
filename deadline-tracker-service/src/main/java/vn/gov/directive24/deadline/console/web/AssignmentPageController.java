package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Blockers;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.PastAssignments;
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
    private final PastAssignments past;
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
            PastAssignments past,
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
        this.past = past;
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

    /** Of an earlier day it shows how everything stood and offers nothing to do. */
    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Caller caller,
            Authentication authentication,
            Model model) {
        var assignment = assignments.find(id);
        stand(assignment, asOf, model);
        var task = tasks.find(assignment.task(), asOf);
        model.addAttribute("asOf", asOf);
        model.addAttribute("assignment", assignment);
        model.addAttribute("month", assignment.occurrence());
        model.addAttribute("task", task);
        model.addAttribute("history", history.of(id, asOf).reversed());
        var now = Actions.of(assignment, assignments.parties(id), caller, authentication);
        var actions = asOf == null ? now : now.onlyReading();
        model.addAttribute("actions", actions);
        model.addAttribute("extensions", extensions.of(id, asOf));
        model.addAttribute("files", actions.reads() ? evidence.list(id, asOf, caller) : List.of());
        model.addAttribute(
                "comments",
                actions.reads() ? comments.list(id, COMMENTS, asOf, caller).items() : List.of());
        model.addAttribute(
                "indicators",
                task.indicators().stream()
                        .map(indicator -> Gauge.from(indicators.find(indicator, outlook.dayOf(asOf))))
                        .toList());
        model.addAttribute(
                "levels",
                escalations.list(EscalationLog.Filter.ofAssignment(id, asOf), LEVELS).items().stream()
                        .map(level -> EscalationLine.of(level, caller, authentication))
                        .map(line -> asOf == null ? line : line.onlyReading())
                        .toList());
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("blockers", blockers.of(id, asOf));
        model.addAttribute("raisable", EnumSet.complementOf(open(assignment)));
        return "assignment";
    }

    private void stand(Assignment assignment, @Nullable LocalDate asOf, Model model) {
        if (asOf == null) {
            model.addAttribute("standing", assignment.standing());
            model.addAttribute("state", assignment.officialState(outlook.dayOf(null)));
            model.addAttribute("evidence", assignment.evidence());
        } else {
            var then = past.of(assignment, asOf);
            model.addAttribute("standing", then.standing());
            model.addAttribute("state", then.officialState());
            model.addAttribute("evidence", then.evidence());
        }
    }

    private static EnumSet<BlockerKind> open(Assignment assignment) {
        var open = EnumSet.noneOf(BlockerKind.class);
        open.addAll(assignment.standing().blockers());
        return open;
    }
}
