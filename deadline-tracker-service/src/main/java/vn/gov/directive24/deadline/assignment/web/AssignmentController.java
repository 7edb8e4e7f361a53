package vn.gov.directive24.deadline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.AssignmentService.Claim;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.PastAssignments;
import vn.gov.directive24.deadline.assignment.ProgressReport;

@RestController
@RequestMapping("/api/v1/assignments/{id}")
@PreAuthorize("denyAll")
@Tag(name = "Assignments", description = "Who owes a task, and how it stands")
class AssignmentController {

    private final AssignmentService assignments;
    private final AssignmentHistory history;
    private final PastAssignments past;
    private final Clock clock;

    AssignmentController(AssignmentService assignments, AssignmentHistory history, PastAssignments past, Clock clock) {
        this.assignments = assignments;
        this.history = history;
        this.past = past;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Shows one assignment; its ETag goes into If-Match of a change",
            description = "Of an earlier day (asOf) it has none.")
    ResponseEntity<AssignmentResponse> show(
            @PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var assignment = assignments.find(id);
        return asOf == null
                ? answer(assignment)
                : ResponseEntity.ok(AssignmentResponse.from(past.of(assignment, asOf)));
    }

    @GetMapping("/history")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Everything that happened to an assignment, oldest first")
    HistoryResponse history(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new HistoryResponse(history.of(assignments.find(id).id(), asOf));
    }

    @PostMapping("/start")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency begins")
    ResponseEntity<AssignmentResponse> start(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(assignments.start(id, ifMatch, caller));
    }

    @PostMapping("/submission")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency says that it is done and shows why")
    ResponseEntity<AssignmentResponse> submit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SubmissionRequest request,
            Caller caller) {
        return answer(assignments.submit(id, request.toClaim(), ifMatch, caller));
    }

    @PostMapping("/progress-reports")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency tells how far it is; who reports on what is assigned has begun it")
    ResponseEntity<AssignmentResponse> report(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReportRequest request,
            Caller caller) {
        return answer(assignments.report(id, request.toReport(), ifMatch, caller));
    }

    @GetMapping("/progress-reports")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The progress reports of an assignment, oldest first")
    ReportList reports(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new ReportList(history.reports(assignments.find(id).id(), asOf));
    }

    private ResponseEntity<AssignmentResponse> answer(Assignment assignment) {
        return EntityTags.ok(AssignmentResponse.from(assignment, LocalDate.now(clock)), assignment.version());
    }

    /**
     * @param narrative what was done; up to 4,000 characters
     * @param indicator code of an indicator of the task; its value of this moment is kept as evidence
     * @param evidence ids of uploaded files, at most 100
     */
    record SubmissionRequest(
            @NotBlank @Size(max = 4_000) String narrative,
            @Nullable @Size(max = 80) String indicator,
            @Nullable @Size(max = 100) List<@NotBlank @Size(max = 64) String> evidence) {

        Claim toClaim() {
            return new Claim(
                    narrative,
                    indicator,
                    evidence == null ? List.of() : evidence.stream().distinct().toList());
        }
    }

    /**
     * @param progress 0 to 100
     * @param confidence whether the agency expects to be in time
     * @param narrative what was done and what comes next; up to 4,000 characters
     */
    record ReportRequest(
            @NotNull @Min(0) @Max(100) Integer progress,
            @NotNull Confidence confidence,
            @NotBlank @Size(max = 4_000) String narrative) {

        ProgressReport toReport() {
            return new ProgressReport(progress, confidence, narrative);
        }
    }

    record ReportList(List<AssignmentHistory.Report> items) {}

    record HistoryResponse(List<AssignmentHistory.Entry> items) {}
}
