package vn.gov.directive24.deadline.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.assignment.AssignmentService;

@RestController
@RequestMapping("/api/v1/assignments/acceptances")
@PreAuthorize("denyAll")
@Tag(name = "Decisions", description = "What overseers of another agency decide about an assignment")
class AcceptanceController {

    private final AssignmentService assignments;
    private final Clock clock;

    AcceptanceController(AssignmentService assignments, Clock clock) {
        this.assignments = assignments;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(
            summary = "Accepts several submissions, all or none; what is disputed is accepted one by one with a note")
    AcceptedList accept(@Valid @RequestBody AcceptanceRequest request, Caller caller) {
        var today = LocalDate.now(clock);
        return new AcceptedList(
                assignments.acceptAll(request.assignments().stream().distinct().toList(), caller).stream()
                        .map(assignment -> AssignmentResponse.from(assignment, today))
                        .toList());
    }

    /** @param assignments ids, at most 100 */
    record AcceptanceRequest(@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 130) String> assignments) {}

    record AcceptedList(List<AssignmentResponse> items) {}
}
