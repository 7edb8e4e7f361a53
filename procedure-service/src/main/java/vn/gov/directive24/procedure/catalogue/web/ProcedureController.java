package vn.gov.directive24.procedure.catalogue.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.procedure.catalogue.Procedure;
import vn.gov.directive24.procedure.catalogue.ProcedureCode;
import vn.gov.directive24.procedure.catalogue.ProcedureFilter;
import vn.gov.directive24.procedure.catalogue.ProcedureService;
import vn.gov.directive24.procedure.catalogue.Programme;
import vn.gov.directive24.procedure.catalogue.web.ProcedureRequests.CutRequest;
import vn.gov.directive24.procedure.catalogue.web.ProcedureRequests.LinkRequest;
import vn.gov.directive24.procedure.catalogue.web.ProcedureRequests.RegistrationRequest;
import vn.gov.directive24.procedure.catalogue.web.ProcedureResponses.ProcedureResponse;
import vn.gov.directive24.procedure.catalogue.web.ProcedureResponses.SummaryResponse;

@RestController
@RequestMapping("/api/v1/procedures")
@PreAuthorize("denyAll")
@Tag(name = "Procedures", description = "Administrative procedures and the papers of their dossiers")
class ProcedureController {

    private final ProcedureService procedures;

    ProcedureController(ProcedureService procedures) {
        this.procedures = procedures;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_procedure:read')")
    @Operation(summary = "Lists procedures, a page at a time; candidates=true for those that wait for a decision")
    PageOf<SummaryResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable Programme programme,
            @RequestParam(required = false) @Nullable Boolean candidates,
            @RequestParam(defaultValue = "CODE") Order sort,
            @Valid @ParameterObject Paging paging) {
        var filter = new ProcedureFilter(q, agency, programme, candidates);
        return PageOf.from(procedures.list(filter, paging.sortedBy(sort.sort())), SummaryResponse::from);
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_procedure:read')")
    @Operation(summary = "Shows one procedure with its components; its ETag goes into If-Match of a change")
    ResponseEntity<ProcedureResponse> show(@PathVariable ProcedureCode code) {
        return answer(procedures.find(code));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_procedure:write')")
    @Operation(summary = "Registers a procedure; its components are numbered from 1 in the order given")
    ResponseEntity<ProcedureResponse> register(@Valid @RequestBody RegistrationRequest request, Caller caller) {
        var procedure = procedures.register(request.toRegistration(), caller);
        return ResponseEntity.created(URI.create("/api/v1/procedures/" + procedure.code()))
                .eTag(EntityTags.tag(procedure.version()))
                .body(ProcedureResponse.from(procedure));
    }

    @PutMapping("/{code}/components/{number}/document-type")
    @PreAuthorize("hasAuthority('SCOPE_procedure:write')")
    @Operation(
            summary = "Says which document type replaces the paper; a candidate at once when that type is INTEGRATED")
    ResponseEntity<ProcedureResponse> link(
            @PathVariable ProcedureCode code,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody LinkRequest request,
            Caller caller) {
        return answer(procedures.link(code, number, request.documentType(), ifMatch, caller));
    }

    @PostMapping("/{code}/components/{number}/cut")
    @PreAuthorize("hasAuthority('SCOPE_procedure:write')")
    @Operation(summary = "The decision that a component which is CANDIDATE is not asked for any more")
    ResponseEntity<ProcedureResponse> cut(
            @PathVariable ProcedureCode code,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CutRequest request,
            Caller caller) {
        return answer(procedures.cut(code, number, request.legalReference(), request.reason(), ifMatch, caller));
    }

    private static ResponseEntity<ProcedureResponse> answer(Procedure procedure) {
        return EntityTags.ok(ProcedureResponse.from(procedure), procedure.version());
    }

    /** How a list is sorted. */
    enum Order {
        CODE("code.value"),
        NAME("name"),
        AGENCY("agency");

        private final String property;

        Order(String property) {
            this.property = property;
        }

        Sort sort() {
            return Sort.by(property).and(Sort.by("code.value"));
        }
    }
}
