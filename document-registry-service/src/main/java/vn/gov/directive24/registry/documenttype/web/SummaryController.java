package vn.gov.directive24.registry.documenttype.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.registry.documenttype.DocumentTypeSummary;

@RestController
@RequestMapping("/api/v1/document-types/summary")
@PreAuthorize("denyAll")
@Tag(name = "Document types")
class SummaryController {

    private final DocumentTypeSummary summary;

    SummaryController(DocumentTypeSummary summary) {
        this.summary = summary;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary =
                    "The Directive's 578 types (188 personal, 390 of organisations) and 31 + 8 essential ones: what is there",
            description =
                    "As of the end of a day. Synthetic types are among the counts and are told apart beside them.")
    DocumentTypeSummary.Summary summary(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return summary.on(asOf);
    }
}
