package vn.gov.directive24.identity.relyingparty.web;

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
import vn.gov.directive24.identity.relyingparty.Coverage;
import vn.gov.directive24.identity.relyingparty.CoverageReport;
import vn.gov.directive24.identity.relyingparty.RelyingSystem;
import vn.gov.directive24.identity.relyingparty.RelyingSystem.Registration;
import vn.gov.directive24.identity.relyingparty.RelyingSystemCode;
import vn.gov.directive24.identity.relyingparty.RelyingSystemFilter;
import vn.gov.directive24.identity.relyingparty.RelyingSystemKind;
import vn.gov.directive24.identity.relyingparty.RelyingSystemService;
import vn.gov.directive24.identity.relyingparty.RelyingSystemStatus;

@RestController
@RequestMapping("/api/v1/relying-systems")
@PreAuthorize("denyAll")
@Tag(name = "Relying systems", description = "Systems that rely on VNeID and whether they are connected")
class RelyingSystemController {

    private final RelyingSystemService systems;
    private final CoverageReport coverage;

    RelyingSystemController(RelyingSystemService systems, CoverageReport coverage) {
        this.systems = systems;
        this.coverage = coverage;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_identity:read')")
    @Operation(summary = "Lists relying systems, a page at a time")
    PageOf<RelyingSystemResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable RelyingSystemKind kind,
            @RequestParam(required = false) @Nullable RelyingSystemStatus status,
            @RequestParam(required = false) @Nullable String ownerAgency,
            @RequestParam(defaultValue = "CODE") Order sort,
            @Valid @ParameterObject Paging paging) {
        var filter = new RelyingSystemFilter(q, kind, status, ownerAgency);
        return PageOf.from(systems.list(filter, paging.sortedBy(sort.sort())), RelyingSystemResponse::from);
    }

    @GetMapping("/coverage")
    @PreAuthorize("hasAuthority('SCOPE_identity:read')")
    @Operation(summary = "Says which ministries and provinces have a connected procedure system, and which have not")
    Coverage coverage() {
        return coverage.today();
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_identity:read')")
    @Operation(summary = "Shows one relying system; its ETag goes into If-Match of a change")
    ResponseEntity<RelyingSystemResponse> show(@PathVariable RelyingSystemCode code) {
        return answer(systems.find(code));
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_identity:write')")
    @Operation(summary = "Registers a relying system")
    ResponseEntity<RelyingSystemResponse> register(@Valid @RequestBody RegistrationRequest request, Caller caller) {
        var system = systems.register(request.toRegistration(), caller);
        return ResponseEntity.created(URI.create("/api/v1/relying-systems/" + system.code()))
                .eTag(EntityTags.tag(system.version()))
                .body(RelyingSystemResponse.from(system));
    }

    @PostMapping("/{code}/status")
    @PreAuthorize("hasAuthority('SCOPE_identity:write')")
    @Operation(summary = "Connects, suspends or resumes a relying system")
    ResponseEntity<RelyingSystemResponse> move(
            @PathVariable RelyingSystemCode code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request,
            Caller caller) {
        return answer(systems.move(code, request.status(), request.reason(), ifMatch, caller));
    }

    private static ResponseEntity<RelyingSystemResponse> answer(RelyingSystem system) {
        return EntityTags.ok(RelyingSystemResponse.from(system), system.version());
    }

    /** How a list is sorted. */
    enum Order {
        CODE("code.value"),
        NAME("name"),
        OWNER("ownerAgency"),
        STATUS("status"),
        SINCE("statusSince");

        private final String property;

        Order(String property) {
            this.property = property;
        }

        private Sort sort() {
            return Sort.by(property).and(Sort.by("code.value"));
        }
    }

    /**
     * @param code 2 to 60 capital letters, digits and hyphens
     * @param ownerAgency code of agencies.yaml; a ministry or province for a PROCEDURE_SYSTEM
     * @param endpoint callback or base address: absolute, http or https, without credentials
     * @param contact mailbox or telephone of the unit that runs it, no person's
     */
    record RegistrationRequest(
            @NotNull @Pattern(regexp = RelyingSystemCode.FORMAT, message = "must be 2 to 60 capital letters, digits and hyphens") String code,

            @NotBlank @Size(max = 500) String name,
            @NotNull RelyingSystemKind kind,
            @NotBlank @Size(max = 40) String ownerAgency,
            @Nullable @Size(max = 500) String endpoint,
            @Nullable @Size(max = 200) String contact) {

        Registration toRegistration() {
            return new Registration(new RelyingSystemCode(code), name, kind, ownerAgency, endpoint, contact);
        }
    }

    /** @param reason why, kept on record; required to suspend; up to 1,000 characters */
    record MoveRequest(
            @NotNull RelyingSystemStatus status,
            @Nullable @Size(max = 1_000) String reason) {}

    /**
     * @param statusSince the day in Viet Nam on which it reached its status
     * @param connectedOn the first day on which it was connected; absent before that
     */
    record RelyingSystemResponse(
            String code,
            String name,
            RelyingSystemKind kind,
            String ownerAgency,
            @Nullable String endpoint,
            @Nullable String contact,
            RelyingSystemStatus status,
            LocalDate statusSince,
            @Nullable LocalDate connectedOn) {

        static RelyingSystemResponse from(RelyingSystem system) {
            return new RelyingSystemResponse(
                    system.code().value(),
                    system.name(),
                    system.kind(),
                    system.ownerAgency(),
                    system.endpoint(),
                    system.contact(),
                    system.status(),
                    system.statusSince(),
                    system.connectedOn());
        }
    }
}
