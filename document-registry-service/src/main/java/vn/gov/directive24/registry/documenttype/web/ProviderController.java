package vn.gov.directive24.registry.documenttype.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.ProviderHealth;
import vn.gov.directive24.registry.documenttype.ProviderReported;
import vn.gov.directive24.registry.documenttype.ProviderState;

@RestController
@RequestMapping("/api/v1/document-types/{code}/provider-reports")
@PreAuthorize("denyAll")
@Tag(name = "Document types")
class ProviderController {

    private final ProviderHealth health;
    private final Clock clock;

    ProviderController(ProviderHealth health, Clock clock) {
        this.health = health;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:write') or hasRole('PROCEDURE_OFFICER')")
    @Operation(
            summary = "Reports that the source behind a document type answered, or that it did not",
            description = "By whoever runs the source, and by procedure systems that asked it.")
    ProviderState report(
            @PathVariable DocumentTypeCode code, @Valid @RequestBody ReportRequest request, Caller caller) {
        return health.report(
                new ProviderReported(
                        code.value(),
                        request.outcome(),
                        request.at() == null ? OffsetDateTime.now(clock) : request.at(),
                        request.system(),
                        request.detail()),
                caller);
    }

    /**
     * @param at when it was tried; now when it is absent
     * @param system which system tried
     * @param detail what the failure was; never personal data
     */
    record ReportRequest(
            @NotNull ProviderReported.Outcome outcome,
            @Nullable OffsetDateTime at,
            @NotBlank @Size(max = 200) String system,
            @Nullable @Size(max = 1_000) String detail) {}
}
