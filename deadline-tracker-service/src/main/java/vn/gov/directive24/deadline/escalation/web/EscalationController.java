package vn.gov.directive24.deadline.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.EscalationService;
import vn.gov.directive24.deadline.escalation.Recipient;

@RestController
@RequestMapping("/api/v1/escalations")
@PreAuthorize("denyAll")
@Tag(name = "Escalations", description = "Who was told about a due date, when, and who took note")
class EscalationController {

    private final EscalationService escalations;

    EscalationController(EscalationService escalations) {
        this.escalations = escalations;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Lists levels that were reached, newest first",
            description = "recipient=PM_REPORT&outcome=FIRED is the list of the report to the Prime Minister")
    PageOf<EscalationLog.Escalation> list(
            @RequestParam(required = false) @Nullable String assignment,
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Recipient recipient,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) EscalationLog.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable Boolean acknowledged,
            @RequestParam(required = false) @Nullable LocalDate firedFrom,
            @RequestParam(required = false) @Nullable LocalDate firedTo,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        return escalations.list(
                new EscalationLog.Filter(
                        assignment,
                        directive,
                        agency,
                        recipient,
                        level,
                        outcome,
                        acknowledged,
                        firedFrom,
                        firedTo,
                        asOf),
                paging);
    }

    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one level that was reached")
    EscalationLog.Escalation show(@PathVariable long id) {
        return escalations.find(id);
    }

    @PostMapping("/{id}/acknowledgement")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(summary = "The agency, or VPCP when it was told, takes note by name; the ladder goes on all the same")
    EscalationLog.Escalation acknowledge(
            @PathVariable long id, @Valid @RequestBody AcknowledgementRequest request, Caller caller) {
        return escalations.acknowledge(id, request.note(), caller);
    }

    /** @param note what will be done, in the officer's own words */
    record AcknowledgementRequest(
            @Nullable @Size(max = 2_000) String note) {}
}
