package vn.gov.directive24.deadline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Blockers;

@RestController
@RequestMapping("/api/v1/assignments/{id}/blockers")
@PreAuthorize("denyAll")
@Tag(name = "Blockers", description = "What keeps an agency from doing a task")
class BlockerController {

    private final AssignmentService assignments;
    private final Blockers blockers;
    private final Clock clock;

    BlockerController(AssignmentService assignments, Blockers blockers, Clock clock) {
        this.assignments = assignments;
        this.blockers = blockers;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The blockers of an assignment, open and cleared, oldest first")
    BlockerList list(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new BlockerList(blockers.of(assignments.find(id).id(), asOf));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency tells what keeps it from the task; one of each kind is open at a time")
    ResponseEntity<AssignmentResponse> raise(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody BlockerRequest request,
            Caller caller) {
        return answer(assignments.raise(id, request.kind(), request.note(), ifMatch, caller));
    }

    @PostMapping("/{kind}/clearance")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency tells that the open blocker of this kind is out of the way")
    ResponseEntity<AssignmentResponse> clear(
            @PathVariable String id,
            @PathVariable BlockerKind kind,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClearanceRequest request,
            Caller caller) {
        return answer(assignments.clear(id, kind, request.note(), ifMatch, caller));
    }

    private ResponseEntity<AssignmentResponse> answer(Assignment assignment) {
        return EntityTags.ok(AssignmentResponse.from(assignment, LocalDate.now(clock)), assignment.version());
    }

    record BlockerList(List<Blockers.Blocker> items) {}

    /** @param note what it is, and who could remove it */
    record BlockerRequest(
            @NotNull BlockerKind kind,
            @NotBlank @Size(max = 2_000) String note) {}

    /** @param note how it was cleared */
    record ClearanceRequest(@NotBlank @Size(max = 2_000) String note) {}
}
