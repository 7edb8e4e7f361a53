package vn.gov.directive24.biometric.site.web;

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
import vn.gov.directive24.biometric.site.AirportCategory;
import vn.gov.directive24.biometric.site.Site;
import vn.gov.directive24.biometric.site.Site.Registration;
import vn.gov.directive24.biometric.site.SiteCode;
import vn.gov.directive24.biometric.site.SiteFilter;
import vn.gov.directive24.biometric.site.SiteKind;
import vn.gov.directive24.biometric.site.SiteMove;
import vn.gov.directive24.biometric.site.SiteReadiness;
import vn.gov.directive24.biometric.site.SiteService;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

@RestController
@RequestMapping("/api/v1/sites")
@PreAuthorize("denyAll")
@Tag(name = "Sites", description = "Airports, stations and vehicle parks on biometrics")
class SiteController {

    private final SiteService sites;

    SiteController(SiteService sites) {
        this.sites = sites;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_biometric:read')")
    @Operation(summary = "Lists sites, a page at a time")
    PageOf<SiteResponse> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable SiteKind kind,
            @RequestParam(required = false) @Nullable SiteReadiness readiness,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "CODE") Order sort,
            @Valid @ParameterObject Paging paging) {
        var filter = new SiteFilter(q, kind, readiness, province);
        return PageOf.from(sites.list(filter, paging.sortedBy(sort.sort())), SiteResponse::from);
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_biometric:read')")
    @Operation(summary = "Shows one site; its ETag goes into If-Match of a change")
    ResponseEntity<SiteResponse> show(@PathVariable SiteCode code) {
        return answer(sites.find(code));
    }

    @GetMapping("/{code}/history")
    @PreAuthorize("hasAuthority('SCOPE_biometric:read')")
    @Operation(summary = "Lists the steps of one site, the oldest first")
    PageOf<SiteMove> history(@PathVariable SiteCode code, @Valid @ParameterObject Paging paging) {
        return PageOf.from(sites.history(code, paging.sortedBy(Sort.unsorted())), move -> move);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('SCOPE_biometric:write')")
    @Operation(summary = "Registers a site as PLANNED, besides the airports that are known from the start")
    ResponseEntity<SiteResponse> register(@Valid @RequestBody RegistrationRequest request, Caller caller) {
        var site = sites.register(request.toRegistration(), caller);
        return ResponseEntity.created(URI.create("/api/v1/sites/" + site.code()))
                .eTag(EntityTags.tag(site.version()))
                .body(SiteResponse.from(site));
    }

    @PostMapping("/{code}/readiness")
    @PreAuthorize("hasAuthority('SCOPE_biometric:write')")
    @Operation(summary = "Moves a site one step forward or back, with what shows it")
    ResponseEntity<SiteResponse> move(
            @PathVariable SiteCode code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody MoveRequest request,
            Caller caller) {
        return answer(sites.move(code, request.readiness(), request.evidence(), ifMatch, caller));
    }

    private static ResponseEntity<SiteResponse> answer(Site site) {
        return EntityTags.ok(SiteResponse.from(site), site.version());
    }

    /** How a list is sorted. */
    enum Order {
        CODE("code.value"),
        NAME("nameVi"),
        PROVINCE("province"),
        SINCE("readinessSince");

        private final String property;

        Order(String property) {
            this.property = property;
        }

        private Sort sort() {
            return Sort.by(property).and(Sort.by("code.value"));
        }
    }

    /**
     * @param code the IATA code of an airport, otherwise 3 to 20 capital letters, digits and hyphens
     * @param icao four capital letters, airports only
     * @param province code of agencies.yaml, for example P01
     * @param operator code of agencies.yaml; its officers may move the site
     * @param operatorName who runs it, where that is no agency; otherwise the agency's name
     * @param category airports only
     */
    record RegistrationRequest(
            @NotNull @Pattern(regexp = SiteCode.FORMAT, message = "must be 3 to 20 capital letters, digits and hyphens") String code,

            @NotNull SiteKind kind,
            @NotBlank @Size(max = 500) String nameVi,
            @NotBlank @Size(max = 500) String nameEn,

            @Nullable @Pattern(regexp = "[A-Z]{4}", message = "must be four capital letters") String icao,

            @NotBlank @Size(max = 40) String province,
            @Nullable @Size(min = 1, max = 40) String operator,
            @Nullable @Size(min = 1, max = 200) String operatorName,
            @Nullable AirportCategory category) {

        Registration toRegistration() {
            return new Registration(
                    new SiteCode(code), kind, nameVi, nameEn, icao, province, operator, operatorName, category);
        }
    }

    /** @param evidence what shows it, such as the number of a record of acceptance; 1 to 1,000 characters */
    record MoveRequest(
            @NotNull SiteReadiness readiness,
            @NotBlank @Size(max = 1_000) String evidence) {}

    /**
     * @param readinessSince the day in Viet Nam on which it reached its readiness
     * @param evidence what showed its last step; absent before the first
     */
    record SiteResponse(
            String code,
            SiteKind kind,
            String nameVi,
            String nameEn,
            @Nullable String icao,
            String province,
            @Nullable String operator,
            @Nullable String operatorName,
            @Nullable AirportCategory category,
            SiteReadiness readiness,
            LocalDate readinessSince,
            @Nullable String evidence) {

        static SiteResponse from(Site site) {
            return new SiteResponse(
                    site.code().value(),
                    site.kind(),
                    site.nameVi(),
                    site.nameEn(),
                    site.icao(),
                    site.province(),
                    site.operator(),
                    site.operatorName(),
                    site.category(),
                    site.readiness(),
                    site.readinessSince(),
                    site.evidence());
        }
    }
}
