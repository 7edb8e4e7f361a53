package vn.gov.directive24.deadline.indicator.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.deadline.indicator.Direction;
import vn.gov.directive24.deadline.indicator.Indicator;
import vn.gov.directive24.deadline.indicator.IndicatorKind;
import vn.gov.directive24.deadline.indicator.IndicatorService;

@RestController
@RequestMapping("/api/v1/indicators")
@PreAuthorize("denyAll")
@Tag(name = "Indicators", description = "Values against their targets")
class IndicatorController {

    private final IndicatorService indicators;

    IndicatorController(IndicatorService indicators) {
        this.indicators = indicators;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the indicators, of one directive or of all")
    IndicatorList list(@RequestParam(required = false) @Nullable String directive) {
        return new IndicatorList(indicators.all().stream()
                .filter(indicator -> directive == null || directive.equals(indicator.directive()))
                .map(IndicatorResponse::from)
                .toList());
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Shows one indicator and how it moved")
    IndicatorWithSeries show(@PathVariable String code) {
        return new IndicatorWithSeries(IndicatorResponse.from(indicators.find(code)), indicators.series(code));
    }

    record IndicatorList(List<IndicatorResponse> items) {}

    record IndicatorWithSeries(IndicatorResponse indicator, List<IndicatorService.Point> series) {}

    /**
     * @param value in the unit; percent, rounded down, for a SHARE; absent while nothing was measured
     * @param numerator what counts
     * @param denominator of how many, for a SHARE
     * @param synthetic how many of the numerator are generated rows that stand for nothing official
     * @param source {@code MEASURED} by the platform's events or {@code REPORTED} by hand
     * @param derived true when the measure is ours and the directive names no figure
     */
    record IndicatorResponse(
            String code,
            String directive,
            @Nullable String nameVi,
            String nameEn,
            IndicatorKind kind,
            Direction direction,
            @Nullable BigDecimal value,
            @Nullable Long numerator,
            @Nullable Long denominator,
            long synthetic,
            BigDecimal target,
            String unit,
            boolean reached,
            @Nullable LocalDate movedOn,
            Source source,
            boolean derived,
            List<String> tasks) {

        enum Source {
            MEASURED,
            REPORTED
        }

        static IndicatorResponse from(Indicator indicator) {
            return new IndicatorResponse(
                    indicator.code(),
                    indicator.directive(),
                    indicator.nameVi(),
                    indicator.nameEn(),
                    indicator.kind(),
                    indicator.direction(),
                    indicator.value(),
                    indicator.numerator(),
                    indicator.denominator(),
                    indicator.synthetic(),
                    indicator.target().stripTrailingZeros().scale() <= 0
                            ? indicator.target().setScale(0)
                            : indicator.target(),
                    indicator.unit(),
                    indicator.reached(),
                    indicator.movedOn(),
                    indicator.measure() == null ? Source.REPORTED : Source.MEASURED,
                    indicator.derived(),
                    indicator.tasks());
        }
    }
}
