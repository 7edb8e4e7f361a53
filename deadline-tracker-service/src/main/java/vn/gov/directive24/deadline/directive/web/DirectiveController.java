package vn.gov.directive24.deadline.directive.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.Directive;
import vn.gov.directive24.deadline.directive.DirectiveService;

@RestController
@RequestMapping("/api/v1/directives")
@PreAuthorize("denyAll")
@Tag(name = "Directives", description = "The documents that give tasks")
class DirectiveController {

    private final DirectiveService directives;

    DirectiveController(DirectiveService directives) {
        this.directives = directives;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the directives, oldest first")
    DirectiveList list(@RequestParam(required = false) @Nullable LocalDate asOf) {
        return new DirectiveList(
                directives.all(asOf).stream().map(DirectiveResponse::from).toList());
    }

    @GetMapping("/{*number}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Shows one directive; its number may hold a slash, for example /api/v1/directives/24/CT-TTg",
            description = "Of an earlier day (asOf) it has no ETag.")
    ResponseEntity<DirectiveResponse> show(
            @PathVariable String number, @RequestParam(required = false) @Nullable LocalDate asOf) {
        var directive = directives.find(number.substring(1), asOf);
        var response = DirectiveResponse.from(directive);
        return asOf == null ? EntityTags.ok(response, directive.version()) : ResponseEntity.ok(response);
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Enters a directive; its record begins today, and its tasks are added one by one or by import")
    ResponseEntity<DirectiveResponse> issue(@Valid @RequestBody IssueRequest request) {
        var directive = directives.issue(
                request.number(),
                request.date(),
                request.dateNoteVi(),
                request.issuerVi(),
                request.subjectVi(),
                request.legalReferences() == null ? List.of() : request.legalReferences());
        return ResponseEntity.created(URI.create("/api/v1/directives/" + directive.number()))
                .eTag(EntityTags.tag(directive.version()))
                .body(DirectiveResponse.from(directive));
    }

    record DirectiveList(List<DirectiveResponse> items) {}

    /**
     * @param number as it is cited, for example {@code 24/CT-TTg}
     * @param date absent when the day is not public; {@code dateNoteVi} then says what is known
     * @param keptFrom the day from which the record of its tasks is kept
     */
    record DirectiveResponse(
            String number,
            @Nullable LocalDate date,
            @Nullable String dateNoteVi,
            LocalDate keptFrom,
            String issuerVi,
            String subjectVi,
            List<String> legalReferences) {

        static DirectiveResponse from(Directive directive) {
            return new DirectiveResponse(
                    directive.number(),
                    directive.date(),
                    directive.dateNoteVi(),
                    directive.keptFrom(),
                    directive.issuerVi(),
                    directive.subjectVi(),
                    directive.legalReferences());
        }
    }

    /**
     * @param number as it is cited: letters, digits, hyphens and at most three slashes
     * @param date of signature, not after today; absent when it is not public
     * @param dateNoteVi what is known of a date that is not public
     */
    record IssueRequest(
            @NotNull @Size(max = 60) @Pattern(
                    regexp = "[\\p{L}\\d-]+(/[\\p{L}\\d-]+){0,3}",
                    message = "must be letters, digits and hyphens, with at most three slashes between them")
            String number,

            @Nullable LocalDate date,
            @Nullable @Size(max = 300) String dateNoteVi,
            @NotBlank @Size(max = 300) String issuerVi,
            @NotBlank @Size(max = 1_000) String subjectVi,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 500) String> legalReferences) {}
}
