package vn.gov.directive24.registry.quality.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.quality.Criterion;
import vn.gov.directive24.registry.quality.IntegrationBases;
import vn.gov.directive24.registry.quality.QualityEvent.CriterionWaived;
import vn.gov.directive24.registry.quality.QualityEvent.QualityMeasured;
import vn.gov.directive24.registry.quality.QualityEvent.ThresholdSet;
import vn.gov.directive24.registry.quality.QualityEvent.WaiverRevoked;
import vn.gov.directive24.registry.quality.QualityRecord;
import vn.gov.directive24.registry.quality.QualityService;
import vn.gov.directive24.registry.quality.Standing;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Quality", description = "The six criteria: đúng, đủ, sạch, sống, thống nhất, dùng chung")
class QualityController {

    private final QualityService quality;
    private final QualityRecord record;
    private final Clock clock;

    QualityController(QualityService quality, QualityRecord record, Clock clock) {
        this.quality = quality;
        this.record = record;
        this.clock = clock;
    }

    @GetMapping("/document-types/{code}/quality")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Where a document type stands in each criterion, as of a day")
    QualityResponse show(
            @PathVariable DocumentTypeCode code, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return QualityResponse.of(quality.standings(code, asOf));
    }

    @GetMapping("/document-types/{code}/quality/measurements")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "Every measurement of a document type, the latest first")
    Measurements measurements(@PathVariable DocumentTypeCode code) {
        return new Measurements(quality.measurements(code));
    }

    @PostMapping("/document-types/{code}/quality/measurements")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @Operation(
            summary = "Records what was measured, one criterion or all six at once",
            description = "Nothing is overwritten: a correction is a further measurement of the same day.")
    QualityResponse measure(
            @PathVariable DocumentTypeCode code, @Valid @RequestBody MeasurementRequest request, Caller caller) {
        var day = request.measuredOn() == null ? LocalDate.now(clock) : request.measuredOn();
        return QualityResponse.of(quality.measure(
                new QualityMeasured(code.value(), request.rates(), day, request.method(), request.evidence()), caller));
    }

    @PostMapping("/document-types/{code}/quality/waivers")
    @PreAuthorize("hasAuthority('SCOPE_registry:write') and (hasRole('REGISTRY_OFFICER') or hasRole('ADMIN'))")
    @Operation(summary = "Records who lets a type pass without a criterion, why, by which law, and until when")
    QualityResponse waive(
            @PathVariable DocumentTypeCode code, @Valid @RequestBody WaiverRequest request, Caller caller) {
        return QualityResponse.of(quality.waive(
                new CriterionWaived(
                        code.value(),
                        request.criteria().stream().distinct().toList(),
                        request.grantedBy(),
                        request.reason(),
                        request.legalReference(),
                        request.validUntil()),
                caller));
    }

    @PostMapping("/document-types/{code}/quality/waivers/revocations")
    @PreAuthorize("hasAuthority('SCOPE_registry:write') and (hasRole('REGISTRY_OFFICER') or hasRole('ADMIN'))")
    @Operation(
            summary = "Takes waivers back: from today on they do not count",
            description = "That they were there stays on record. A type that is INTEGRATED stays so until an officer "
                    + "suspends it; the standings show what is missing.")
    QualityResponse revoke(
            @PathVariable DocumentTypeCode code, @Valid @RequestBody RevocationRequest request, Caller caller) {
        return QualityResponse.of(quality.revoke(
                new WaiverRevoked(
                        code.value(),
                        request.criteria().stream().distinct().toList(),
                        request.revokedBy(),
                        request.reason(),
                        request.legalReference()),
                caller));
    }

    @GetMapping("/document-types/{code}/quality/integrations")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(summary = "On what each move of a document type to INTEGRATED rested, the latest first")
    Integrations integrations(@PathVariable DocumentTypeCode code) {
        return new Integrations(quality.integrations(code));
    }

    @GetMapping("/quality-thresholds")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Operation(
            summary = "The rates that are needed, each from its day on",
            description = "All that was ever set, and when; of two for one day the later holds.")
    Thresholds thresholds() {
        return new Thresholds(record.thresholds());
    }

    @PostMapping("/quality-thresholds")
    @PreAuthorize("hasAuthority('SCOPE_registry:write') and (hasRole('REGISTRY_OFFICER') or hasRole('ADMIN'))")
    @Operation(summary = "Sets the rate that a criterion needs from a day on, tomorrow at the earliest")
    Thresholds set(@Valid @RequestBody ThresholdRequest request, Caller caller) {
        return new Thresholds(quality.set(
                new ThresholdSet(
                        request.criterion(),
                        request.rate(),
                        request.validFrom(),
                        request.legalReference(),
                        request.reason()),
                caller));
    }

    /** @param ready whether the criteria leave the way to INTEGRATED open */
    record QualityResponse(boolean ready, List<Standing> criteria) {

        static QualityResponse of(List<Standing> standings) {
            return new QualityResponse(
                    standings.stream().allMatch(standing -> standing.state().isEnough()), standings);
        }
    }

    record Measurements(List<QualityRecord.Entry> items) {}

    record Integrations(List<IntegrationBases.Basis> items) {}

    record Thresholds(List<QualityRecord.Threshold> items) {}

    /**
     * @param rates in per cent with at most two decimals, by criterion
     * @param measuredOn today when it is absent
     * @param method how it was measured
     * @param evidence number of the minutes or address of the report
     */
    record MeasurementRequest(
            @NotEmpty Map<Criterion, @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal>
                    rates,

            @Nullable LocalDate measuredOn,
            @NotBlank @Size(max = 1_000) String method,
            @NotBlank @Size(max = 1_000) String evidence) {}

    /**
     * @param grantedBy name and office of the person who answers for it
     * @param validUntil the last day, within a year
     */
    record WaiverRequest(
            @NotEmpty @Size(max = 6) List<@NotNull Criterion> criteria,
            @NotBlank @Size(max = 300) String grantedBy,
            @NotBlank @Size(max = 1_000) String reason,
            @NotBlank @Size(max = 1_000) String legalReference,
            @NotNull LocalDate validUntil) {}

    /** @param revokedBy name and office of the person who answers for it */
    record RevocationRequest(
            @NotEmpty @Size(max = 6) List<@NotNull Criterion> criteria,
            @NotBlank @Size(max = 300) String revokedBy,
            @NotBlank @Size(max = 1_000) String reason,
            @NotBlank @Size(max = 1_000) String legalReference) {}

    /** @param rate in per cent with at most two decimals */
    record ThresholdRequest(
            @NotNull Criterion criterion,

            @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) BigDecimal rate,

            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1_000) String legalReference,
            @NotBlank @Size(max = 1_000) String reason) {}
}
