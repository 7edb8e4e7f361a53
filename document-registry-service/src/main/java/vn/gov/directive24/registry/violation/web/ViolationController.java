package vn.gov.directive24.registry.violation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.registry.paperdemand.ProcedureCodes;
import vn.gov.directive24.registry.violation.AskerKind;
import vn.gov.directive24.registry.violation.Channel;
import vn.gov.directive24.registry.violation.Receipt;
import vn.gov.directive24.registry.violation.ViolationList;
import vn.gov.directive24.registry.violation.ViolationService;
import vn.gov.directive24.registry.violation.ViolationStatus;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Violations", description = "For officers: papers asked for in spite of the list, step by step")
class ViolationController {

    private final ViolationService violations;
    private final ViolationList list;
    private final JsonMapper json;

    ViolationController(ViolationService violations, ViolationList list, JsonMapper json) {
        this.violations = violations;
        this.list = list;
        this.json = json;
    }

    @GetMapping("/violations")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Lists reports; an agency sees those that were sent to it")
    PageOf<ViolationList.Row> list(
            @ParameterObject FilterRequest filter,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        return list.page(filter.toFilter(), paging, asOf, caller);
    }

    @GetMapping("/my-violation-reports")
    @PreAuthorize("hasRole('CITIZEN') and hasAuthority('SCOPE_registry:report')")
    @Operation(summary = "Lists the reports of the citizen who is signed in")
    PageOf<ViolationList.Row> own(@Valid @ParameterObject Paging paging, Caller caller) {
        return list.own(caller, paging);
    }

    @GetMapping("/violations/{receipt}")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Shows a report without what persons wrote; its ETag goes into If-Match of a step")
    ResponseEntity<ViolationResponse> show(@PathVariable Receipt receipt, Caller caller) {
        return answer(receipt, caller);
    }

    @GetMapping("/violations/{receipt}/content")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Shows what persons wrote; that it was read is on record")
    ResponseEntity<ContentResponse> read(@PathVariable Receipt receipt, Caller caller, Authentication authentication) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ContentResponse.from(
                        violations.read(receipt, Handling.isAllowed(caller, authentication), caller)));
    }

    @PostMapping("/violations/{receipt}/dispatch")
    @PreAuthorize(Handling.RULE)
    @Operation(summary = "Sends a report to the agency that asked, or that supervises who did")
    ResponseEntity<ViolationResponse> send(
            @PathVariable Receipt receipt,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DispatchRequest request,
            Caller caller) {
        violations.send(receipt, request.agency(), request.note(), ifMatch, caller);
        return answer(receipt, caller);
    }

    @PostMapping("/violations/{receipt}/answer")
    @PreAuthorize("hasAuthority('SCOPE_registry:report')")
    @Operation(summary = "Answers for the agency that a report was sent to")
    ResponseEntity<ViolationResponse> answer(
            @PathVariable Receipt receipt,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnswerRequest request,
            Caller caller) {
        violations.answer(receipt, request.text(), ifMatch, caller);
        return answer(receipt, caller);
    }

    @PostMapping("/violations/{receipt}/decision")
    @PreAuthorize(Handling.RULE)
    @Operation(summary = "Upholds or rejects a report that was answered, or whose answer is overdue")
    ResponseEntity<ViolationResponse> decide(
            @PathVariable Receipt receipt,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DecisionRequest request,
            Caller caller) {
        violations.decide(receipt, request.outcome() == Verdict.UPHELD, request.grounds(), ifMatch, caller);
        return answer(receipt, caller);
    }

    @PostMapping("/violations/{receipt}/closure")
    @PreAuthorize(Handling.RULE)
    @Operation(summary = "Closes a report that is decided; from then on its erasure is counted")
    ResponseEntity<ViolationResponse> close(
            @PathVariable Receipt receipt,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ClosureRequest request,
            Caller caller) {
        violations.close(receipt, request.note(), ifMatch, caller);
        return answer(receipt, caller);
    }

    private ResponseEntity<ViolationResponse> answer(Receipt receipt, Caller caller) {
        var known = violations.find(receipt, caller);
        return EntityTags.ok(ViolationResponse.from(known, json), known.report().version());
    }

    /**
     * @param agency that asked, or to which it was sent; code, alias or group
     * @param overdue whether the day has passed on which its step was to end
     * @param from first day of the reports
     * @param to last day of the reports
     */
    record FilterRequest(
            @BindParam("status") @Nullable ViolationStatus status,
            @BindParam("agency") @Nullable String agency,
            @BindParam("askerKind") @Nullable AskerKind askerKind,
            @BindParam("channel") @Nullable Channel channel,
            @BindParam("documentType") @Nullable String documentType,
            @BindParam("procedureCode") @Nullable String procedureCode,
            @BindParam("decision") @Nullable String decision,
            @BindParam("overdue") @Nullable Boolean overdue,
            @BindParam("from") @Nullable LocalDate from,
            @BindParam("to") @Nullable LocalDate to) {

        private @Nullable String procedure() {
            return procedureCode == null ? null : ProcedureCodes.national(procedureCode);
        }

        ViolationList.Filter toFilter() {
            return new ViolationList.Filter(
                    status, agency, askerKind, channel, documentType, procedure(), decision, overdue, from, to);
        }
    }

    /** @param agency code or alias; the one that asked, when it is absent */
    record DispatchRequest(
            @Nullable @Size(max = 40) String agency,
            @Nullable @Size(max = 2_000) String note) {}

    record AnswerRequest(@NotBlank @Size(max = 4_000) String text) {}

    enum Verdict {
        UPHELD,
        REJECTED
    }

    record DecisionRequest(
            @NotNull Verdict outcome,
            @NotBlank @Size(max = 4_000) String grounds) {}

    record ClosureRequest(@Nullable @Size(max = 2_000) String note) {}
}
