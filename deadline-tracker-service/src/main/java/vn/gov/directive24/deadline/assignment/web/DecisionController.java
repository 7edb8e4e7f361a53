package vn.gov.directive24.deadline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.Withdrawal;

@RestController
@RequestMapping("/api/v1/assignments/{id}")
@PreAuthorize("denyAll")
@Tag(name = "Decisions", description = "What overseers of another agency decide about an assignment")
class DecisionController {

    private final AssignmentService assignments;
    private final Clock clock;

    DecisionController(AssignmentService assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @PostMapping("/acceptance")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Accepts the submission: the task is done; needs a note while a coordinating agency disputes")
    ResponseEntity<AssignmentResponse> accept(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable AcceptanceRequest request,
            Caller caller) {
        return answer(assignments.accept(id, request == null ? null : request.note(), ifMatch, caller));
    }

    @PostMapping("/return")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Sends the submission back")
    ResponseEntity<AssignmentResponse> sendBack(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return answer(assignments.sendBack(id, request.reason(), ifMatch, caller));
    }

    @PostMapping("/suspension")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Suspends the work; the due date stands")
    ResponseEntity<AssignmentResponse> suspend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return answer(assignments.suspend(id, request.reason(), ifMatch, caller));
    }

    @PostMapping("/resumption")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Resumes suspended work where it stopped")
    ResponseEntity<AssignmentResponse> resume(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(assignments.resume(id, ifMatch, caller));
    }

    @PostMapping("/cancellation")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Cancels the assignment: a document says that it need not be done")
    ResponseEntity<AssignmentResponse> cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request,
            Caller caller) {
        return answer(assignments.cancel(id, request.toWithdrawal(), ifMatch, caller));
    }

    @PostMapping("/supersession")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Closes the assignment because a later document took its place")
    ResponseEntity<AssignmentResponse> supersede(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WithdrawalRequest request,
            Caller caller) {
        return answer(assignments.supersede(id, request.toWithdrawal(), ifMatch, caller));
    }

    @PostMapping("/reopening")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "Opens a closed assignment again; the history keeps what was said at its closing")
    ResponseEntity<AssignmentResponse> reopen(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ReasonRequest request,
            Caller caller) {
        return answer(assignments.reopen(id, request.reason(), ifMatch, caller));
    }

    private ResponseEntity<AssignmentResponse> answer(Assignment assignment) {
        return EntityTags.ok(AssignmentResponse.from(assignment, LocalDate.now(clock)), assignment.version());
    }

    /** @param note why it is accepted although a coordinating agency disputes */
    record AcceptanceRequest(
            @Nullable @Size(max = 2_000) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
            String note) {}

    record ReasonRequest(@NotBlank @Size(max = 2_000) String reason) {}

    /** @param legalReference number and date of the document that says so */
    record WithdrawalRequest(
            @NotBlank @Size(max = 500) String legalReference,
            @Nullable @Size(max = 2_000) String reason) {

        Withdrawal toWithdrawal() {
            return new Withdrawal(legalReference, reason);
        }
    }
}
