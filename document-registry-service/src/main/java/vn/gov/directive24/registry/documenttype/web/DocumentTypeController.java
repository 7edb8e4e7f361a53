package vn.gov.directive24.registry.documenttype.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.data.domain.Sort;
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
import vn.gov.directive24.registry.documenttype.DocumentType;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeFilter;
import vn.gov.directive24.registry.documenttype.DocumentTypeService;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;

@RestController
@RequestMapping("/api/v1/document-types")
@PreAuthorize("denyAll")
@Tag(name = "Document types", description = "Papers and their way onto VNeID")
class DocumentTypeController {

    private final DocumentTypeService documentTypes;

    DocumentTypeController(DocumentTypeService documentTypes) {
        this.documentTypes = documentTypes;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Lists document types, a page at a time")
    PageOf<DocumentTypeResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Holder holder,
            @RequestParam(required = false) @Nullable DocumentTypeStatus status,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "CODE") Order sort,
            @Valid @ParameterObject Paging paging) {
        var filter = new DocumentTypeFilter(q, holder, status, agency);
        return PageOf.from(documentTypes.list(filter, paging.sortedBy(sort.toSort())), DocumentTypeResponse::from);
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Shows one document type; its ETag goes into If-Match of a change")
    ResponseEntity<DocumentTypeResponse> show(@PathVariable DocumentTypeCode code) {
        return answer(documentTypes.find(code));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(summary = "Registers a document type as PROPOSED")
    ResponseEntity<DocumentTypeResponse> register(@Valid @RequestBody RegistrationRequest request, Caller caller) {
        var documentType = documentTypes.register(request.toRegistration(), caller);
        return ResponseEntity.created(URI.create("/api/v1/document-types/" + documentType.code()))
                .eTag(EntityTags.tag(documentType.version()))
                .body(DocumentTypeResponse.from(documentType));
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

    private static ResponseEntity<DocumentTypeResponse> answer(DocumentType documentType) {
        return EntityTags.ok(DocumentTypeResponse.from(documentType), documentType.version());
    }

    /** How a list is sorted. */
    enum Order {
        CODE("code.value"),
        NAME("nameVi"),
        STATUS("status"),
        SINCE("statusSince");

        private final String property;

        Order(String property) {
            this.property = property;
        }

        Sort toSort() {
            return Sort.by(property).and(Sort.by("code.value"));
        }
    }

    /**
     * @param code 2 to 60 capital letters, digits and hyphens
     * @param nameVi the name as printed on the paper
     * @param managingAgency code of agencies.yaml
     * @param synthetic true for generated rows; they never stand for an official paper
     */
    record RegistrationRequest(
            @NotNull @Pattern(regexp = DocumentTypeCode.FORMAT, message = "must be 2 to 60 capital letters, digits and hyphens") String code,

            @NotBlank @Size(max = 500) String nameVi,
            @Nullable @Size(max = 500) String nameEn,
            @NotNull Holder holder,
            @NotBlank @Size(max = 40) String managingAgency,
            @Nullable Boolean synthetic) {

        Registration toRegistration() {
            return new Registration(
                    new DocumentTypeCode(code), nameVi, nameEn, holder, managingAgency, Boolean.TRUE.equals(synthetic));
        }
    }

    /** @param reason why, kept on record; up to 1,000 characters */
    record MoveRequest(
            @NotNull DocumentTypeStatus status,
            @Nullable @Size(max = 1_000) String reason) {}

    /** @param statusSince the day in Viet Nam on which it reached its status */
    record DocumentTypeResponse(
            String code,
            String nameVi,
            @Nullable String nameEn,
            Holder holder,
            String managingAgency,
            DocumentTypeStatus status,
            LocalDate statusSince,
            boolean synthetic) {

        static DocumentTypeResponse from(DocumentType type) {
            return new DocumentTypeResponse(
                    type.code().value(),
                    type.nameVi(),
                    type.nameEn(),
                    type.holder(),
                    type.managingAgency(),
                    type.status(),
                    type.statusSince(),
                    type.synthetic());
        }
    }
}
