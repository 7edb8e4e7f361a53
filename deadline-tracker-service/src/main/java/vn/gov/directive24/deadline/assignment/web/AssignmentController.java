package vn.gov.directive24.deadline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentHistory;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.Evidence;
import vn.gov.directive24.deadline.assignment.OfficialState;

@RestController
@RequestMapping("/api/v1/assignments/{id}")
@PreAuthorize("denyAll")
@Tag(name = "Assignments", description = "Who owes a task, and how it stands")
class AssignmentController {

    private final AssignmentService assignments;
    private final AssignmentHistory history;
    private final Clock clock;

    AssignmentController(AssignmentService assignments, AssignmentHistory history, Clock clock) {
        this.assignments = assignments;
        this.history = history;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one assignment; its ETag goes into If-Match of a change")
    ResponseEntity<AssignmentResponse> show(@PathVariable String id) {
        return answer(assignments.find(id));
    }

    @GetMapping("/history")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Everything that happened to an assignment, oldest first")
    HistoryResponse history(@PathVariable String id) {
        return new HistoryResponse(history.of(assignments.find(id).id()));
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
        return answer(assignments.submit(id, request.narrative(), request.indicator(), ifMatch, caller));
    }

    @PostMapping("/acceptance")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "An overseer of another agency accepts the submission: the task is done")
    ResponseEntity<AssignmentResponse> accept(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(assignments.accept(id, ifMatch, caller));
    }

    @PostMapping("/return")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "An overseer of another agency sends the submission back")
    ResponseEntity<AssignmentResponse> sendBack(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReturnRequest request,
            Caller caller) {
        return answer(assignments.sendBack(id, request.reason(), ifMatch, caller));
    }

    private ResponseEntity<AssignmentResponse> answer(Assignment assignment) {
        return EntityTags.ok(AssignmentResponse.from(assignment, LocalDate.now(clock)), assignment.version());
    }

    /**
     * @param narrative what was done; up to 4,000 characters
     * @param indicator code of an indicator of the task; its value of this moment is kept as evidence
     */
    record SubmissionRequest(
            @NotBlank @Size(max = 4_000) String narrative,
            @Nullable @Size(max = 80) String indicator) {}

    record ReturnRequest(@NotBlank @Size(max = 2_000) String reason) {}

    record HistoryResponse(List<AssignmentHistory.Entry> items) {}

    /**
     * @param id task code, a colon, agency code
     * @param state one of the four official states, as of today
     * @param originalDue the date first set; it never changes
     * @param submittedOn day of the last submission, which is the day of completion once it is accepted
     * @param overdueSince the day on which the breach was recorded; it stays
     */
    record AssignmentResponse(
            String id,
            String directive,
            String task,
            String agency,
            AssignmentStatus status,
            OfficialState state,
            LocalDate openedOn,
            @Nullable LocalDate originalDue,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate overdueSince,
            @Nullable Evidence evidence,
            @Nullable String returnReason) {

        static AssignmentResponse from(Assignment assignment, LocalDate today) {
            return new AssignmentResponse(
                    assignment.id(),
                    assignment.directive(),
                    assignment.task(),
                    assignment.agency(),
                    assignment.status(),
                    assignment.officialState(today),
                    assignment.openedOn(),
                    assignment.originalDue(),
                    assignment.due(),
                    assignment.submittedOn(),
                    assignment.completedOn(),
                    assignment.breachedOn(),
                    assignment.evidence(),
                    assignment.returnReason());
        }
    }
}
