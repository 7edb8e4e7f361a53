package vn.gov.directive24.deadline.extension.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.assignment.AssignmentService;
import vn.gov.directive24.deadline.extension.Extension;
import vn.gov.directive24.deadline.extension.ExtensionList;
import vn.gov.directive24.deadline.extension.ExtensionState;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Extensions", description = "Requests for a later due date; the original one never changes")
class ExtensionController {

    private static final String OF_ASSIGNMENT = "/assignments/{id}/extensions";

    private final AssignmentService assignments;
    private final ExtensionList extensions;

    ExtensionController(AssignmentService assignments, ExtensionList extensions) {
        this.assignments = assignments;
        this.extensions = extensions;
    }

    @GetMapping("/extensions")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(
            summary = "Lists requests for extensions, the newest first",
            description = "month (yyyy-MM) is that of the decision, or of the request while nobody has decided.")
    PageOf<Extension> list(
            @RequestParam(required = false) @Nullable ExtensionState state,
            @RequestParam(required = false) @Nullable String directive,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        return extensions.list(new ExtensionList.Filter(state, directive, agency, month), paging, asOf);
    }

    @GetMapping(OF_ASSIGNMENT)
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The extensions asked for an assignment, the first first")
    ExtensionsOfAssignment of(@PathVariable String id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return new ExtensionsOfAssignment(extensions.of(assignments.find(id).id(), asOf));
    }

    @PostMapping(OF_ASSIGNMENT)
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    @Operation(
            summary =
                    "The agency asks for a later due date; one request at a time, and nothing changes before a decision")
    ResponseEntity<Extension> ask(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExtensionRequest request,
            Caller caller) {
        var assignment = assignments.askForExtension(id, request.askedDue(), request.grounds(), ifMatch, caller);
        var extension = extensions.of(id, null).getLast();
        return ResponseEntity.created(URI.create("/api/v1/assignments/" + id + "/extensions/" + extension.number()))
                .eTag(EntityTags.tag(assignment.version()))
                .body(extension);
    }

    @GetMapping(OF_ASSIGNMENT + "/{number}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one request")
    Extension show(@PathVariable String id, @PathVariable int number) {
        return extensions.find(assignments.find(id).id(), number);
    }

    @PostMapping(OF_ASSIGNMENT + "/{number}/grant")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "An overseer of another agency sets a later due date; a breach on record stays")
    ResponseEntity<Extension> grant(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody GrantRequest request,
            Caller caller) {
        var assignment = assignments.extend(id, number, request.due(), request.reference(), ifMatch, caller);
        return EntityTags.ok(extensions.find(id, number), assignment.version());
    }

    @PostMapping(OF_ASSIGNMENT + "/{number}/refusal")
    @PreAuthorize("hasRole('OVERSEER')")
    @Operation(summary = "An overseer of another agency refuses the request")
    ResponseEntity<Extension> refuse(
            @PathVariable String id,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody RefusalRequest request,
            Caller caller) {
        var assignment = assignments.refuseExtension(id, number, request.reason(), ifMatch, caller);
        return EntityTags.ok(extensions.find(id, number), assignment.version());
    }

    record ExtensionsOfAssignment(List<Extension> items) {}

    /**
     * @param askedDue later than the due date, and not in the past
     * @param grounds why; up to 3,900 characters
     */
    record ExtensionRequest(
            @NotNull LocalDate askedDue,
            @NotBlank @Size(max = 3_900) String grounds) {}

    /**
     * @param due later than the due date; it need not be the one asked for
     * @param reference number and date of the document that grants it
     */
    record GrantRequest(
            @NotNull LocalDate due,
            @NotBlank @Size(max = 500) String reference) {}

    record RefusalRequest(@NotBlank @Size(max = 2_000) String reason) {}
}
