package vn.gov.directive24.registry.documenttype.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.registry.documenttype.DocumentType;
import vn.gov.directive24.registry.documenttype.DocumentTypeChange;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeList;
import vn.gov.directive24.registry.documenttype.DocumentTypeList.Filter;
import vn.gov.directive24.registry.documenttype.DocumentTypeList.Order;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Postponements;
import vn.gov.directive24.registry.documenttype.ProviderHealth;

@RestController
@RequestMapping("/api/v1/document-types")
@PreAuthorize("denyAll")
@Tag(name = "Document types", description = "Papers and their way onto VNeID")
class DocumentTypeController {

    private final DocumentTypeService documentTypes;
    private final DocumentTypeList list;
    private final ProviderHealth providers;
    private final Postponements postponements;
    private final Clock clock;

    DocumentTypeController(
            DocumentTypeService documentTypes,
            DocumentTypeList list,
            ProviderHealth providers,
            Postponements postponements,
            Clock clock) {
        this.documentTypes = documentTypes;
        this.list = list;
        this.providers = providers;
        this.postponements = postponements;
        this.clock = clock;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Lists document types, a page at a time; with asOf as they stood at the end of that day")
    PageOf<DocumentTypeResponse> list(
            @ParameterObject Filter filter,
            @RequestParam(defaultValue = "CODE") Order sort,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        var day = AsOf.day(asOf, clock);
        var page = list.page(filter, sort, paging, asOf);
        var codes = page.items().stream().map(DocumentTypeState::code).toList();
        var states = providers.of(codes, asOf);
        var putOff = postponements.of(codes, day);
        return new PageOf<>(
                page.items().stream()
                        .map(type ->
                                DocumentTypeResponse.from(type, day, putOff.get(type.code()), states.get(type.code())))
                        .toList(),
                page.page());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "Shows one document type; its ETag goes into If-Match of a change",
            description = "With asOf as it stood at the end of that day, without an ETag.")
    ResponseEntity<DocumentTypeResponse> show(
            @PathVariable DocumentTypeCode code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return asOf == null
                ? answer(documentTypes.find(code))
                : ResponseEntity.ok(response(documentTypes.find(code, asOf), asOf));
    }

    @GetMapping("/{code}/history")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Everything that changed a document type, oldest first: when, who, why, and what")
    HistoryResponse history(@PathVariable DocumentTypeCode code) {
        return new HistoryResponse(documentTypes.history(code));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(summary = "Registers a document type as PROPOSED")
    ResponseEntity<DocumentTypeResponse> register(@Valid @RequestBody RegistrationRequest request, Caller caller) {
        var documentType = documentTypes.register(request.toRegistration(), request.reason(), caller);
        return ResponseEntity.created(URI.create("/api/v1/document-types/" + documentType.code()))
                .eTag(EntityTags.tag(documentType.version()))
                .body(response(documentType));
    }

    @PutMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(
            summary = "Amends what the registry says of a document type, from today on",
            description =
                    "The whole text: what is absent is empty from now on. What it said before stays in the "
                            + "history. The life cycle is moved by its own endpoint; a code and the mark synthetic never change.")
    ResponseEntity<DocumentTypeResponse> amend(
            @PathVariable DocumentTypeCode code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AmendmentRequest request,
            Caller caller) {
        return answer(documentTypes.amend(code, request.toText(), request.reason(), ifMatch, caller));
    }

    @PostMapping("/{code}/status")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(summary = "Moves a document type along its life cycle")
    ResponseEntity<DocumentTypeResponse> move(
            @PathVariable DocumentTypeCode code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request,
            Caller caller) {
        return answer(documentTypes.move(code, request.status(), request.reason(), ifMatch, caller));
    }

    private ResponseEntity<DocumentTypeResponse> answer(DocumentType documentType) {
        return EntityTags.ok(response(documentType), documentType.version());
    }

    private DocumentTypeResponse response(DocumentType documentType) {
        return response(DocumentTypeState.of(documentType), null);
    }

    private DocumentTypeResponse response(DocumentTypeState type, @Nullable LocalDate asOf) {
        var day = AsOf.day(asOf, clock);
        return DocumentTypeResponse.from(
                type,
                day,
                postponements.of(List.of(type.code()), day).get(type.code()),
                providers.of(List.of(type.code()), asOf).get(type.code()));
    }

    record HistoryResponse(List<DocumentTypeChange> items) {}

    /** @param reason why, kept on record; up to 1,000 characters */
    record MoveRequest(
            @NotNull DocumentTypeStatus status,
            @Nullable @Size(max = 1_000) String reason) {}
}
