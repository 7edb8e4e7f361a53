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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.assignment.Assignment;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.Coordination;

@RestController
@RequestMapping("/api/v1/assignments/{id}/coordination")
@PreAuthorize("denyAll")
@Tag(name = "Coordination", description = "What the coordinating agencies of a task say")
class CoordinationController {

    private final AssignmentService assignments;
    private final Coordination coordination;
    private final Clock clock;

    CoordinationController(AssignmentService assignments, Coordination coordination, Clock clock) {
        this.assignments = assignments;
        this.coordination = coordination;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Where each coordinating agency of the task stands")
    ShareList list(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new ShareList(coordination.of(id, asOf));
    }

    @PostMapping("/confirmation")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "A coordinating agency confirms; this also lifts its dispute")
    ResponseEntity<AssignmentResponse> confirm(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(assignments.confirmShare(id, ifMatch, caller));
    }

    @PostMapping("/dispute")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "A coordinating agency disputes what the responsible agency says")
    ResponseEntity<AssignmentResponse> dispute(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DisputeRequest request,
            Caller caller) {
        return answer(assignments.disputeShare(id, request.reason(), ifMatch, caller));
    }

    private ResponseEntity<AssignmentResponse> answer(Assignment assignment) {
        return EntityTags.ok(AssignmentResponse.from(assignment, LocalDate.now(clock)), assignment.version());
    }

    record ShareList(List<Coordination.Share> items) {}

    record DisputeRequest(@NotBlank @Size(max = 2_000) String reason) {}
}
