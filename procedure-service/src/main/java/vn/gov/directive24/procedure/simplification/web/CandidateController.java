package vn.gov.directive24.procedure.simplification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.procedure.simplification.Candidate;
import vn.gov.directive24.procedure.simplification.CandidateList;

@RestController
@RequestMapping("/api/v1/candidates")
@PreAuthorize("denyAll")
@Tag(name = "Candidates", description = "Dossier components that can be cut, because VNeID shows the paper")
class CandidateController {

    private final CandidateList candidates;

    CandidateController(CandidateList candidates) {
        this.candidates = candidates;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_procedure:read')")
    @Operation(summary = "Lists the candidates of all procedures by procedure and number, a page at a time")
    PageOf<Candidate> list(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String documentType,
            @Valid @ParameterObject Paging paging) {
        return candidates.page(agency, documentType, paging);
    }
}
