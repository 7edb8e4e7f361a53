package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.violation.ViolationDeadlines;
import vn.gov.directive24.registry.violation.ViolationDeadlines.Step;
import vn.gov.directive24.registry.violation.ViolationDeadlines.Term;

@RestController
@RequestMapping("/api/v1/violation-deadlines")
@PreAuthorize("denyAll")
@Tag(name = "Violations")
class DeadlineController {

    private final ViolationDeadlines deadlines;

    DeadlineController(ViolationDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "How long each step may take, now and before, and what is erased when")
    TermList list() {
        return new TermList(deadlines.all());
    }

    @PostMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Sets how long a step may take from a day on; due dates once told stay")
    ResponseEntity<TermList> set(@Valid @RequestBody TermRequest request, Caller caller) {
        deadlines.set(request.step(), request.days(), request.validFrom(), request.reason(), caller);
        return ResponseEntity.created(URI.create("/api/v1/violation-deadlines")).body(list());
    }

    record TermList(List<Term> items) {}

    /** @param days working days; for ERASURE days of the calendar, counted from the closing */
    record TermRequest(
            @NotNull Step step,
            @NotNull @Min(1) @Max(3_650) Integer days,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1_000) String reason) {}
}
