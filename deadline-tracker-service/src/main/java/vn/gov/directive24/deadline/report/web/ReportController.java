package vn.gov.directive24.deadline.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.assignment.StandingDuty;
import vn.gov.directive24.deadline.directive.TaskService;
import vn.gov.directive24.deadline.report.AssignmentList;
import vn.gov.directive24.deadline.report.SummaryReport;
import vn.gov.directive24.deadline.report.TaskList;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Reports", description = "Summary and lists, as they stood at the end of any day (asOf)")
class ReportController {

    private final SummaryReport summary;
    private final TaskList tasks;
    private final AssignmentList assignments;
    private final TaskService texts;

    ReportController(SummaryReport summary, TaskList tasks, AssignmentList assignments, TaskService texts) {
        this.summary = summary;
        this.tasks = tasks;
        this.assignments = assignments;
        this.texts = texts;
    }

    @GetMapping("/summary")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The four official states of a directive, in all and by section")
    SummaryReport.Summary summary(
            @RequestParam String directive, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return summary.of(directive, asOf);
    }

    @GetMapping("/tasks")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists tasks, by code unless sort says otherwise; a task stands as its worst assignment")
    PageOf<TaskList.Task> tasks(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String section,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable OfficialState status,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "CODE") TaskList.Order sort,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        return tasks.list(new TaskList.Filter(directive, section, lead, status, agency, q), sort, paging, asOf);
    }

    @GetMapping("/tasks/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one task; its ETag goes into If-Match of an amendment")
    ResponseEntity<TaskList.Task> task(
            @PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var task = tasks.find(code, asOf);
        return asOf == null ? EntityTags.ok(task, texts.find(code).version()) : ResponseEntity.ok(task);
    }

    @GetMapping("/tasks/{code}/dependencies")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "What a task waits for, what waits for it, and how that stands")
    TaskList.Waiting dependencies(@PathVariable String code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return tasks.waiting(code, asOf);
    }

    @GetMapping("/assignments")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists assignments, the first to fall due on top")
    PageOf<AssignmentList.Row> assignments(
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String task,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable AssignmentStatus status,
            @RequestParam(required = false) @Nullable OfficialState state,
            @RequestParam(required = false) @Nullable StandingDuty duty,
            @RequestParam(required = false) @Nullable Confidence confidence,
            @RequestParam(required = false) @Nullable BlockerKind blocker,
            @RequestParam(required = false) @Nullable LocalDate dueFrom,
            @RequestParam(required = false) @Nullable LocalDate dueTo,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        var filter = new AssignmentList.Filter(
                directive, task, agency, status, state, duty, confidence, blocker, dueFrom, dueTo, q);
        return assignments.list(filter, paging, asOf);
    }
}
