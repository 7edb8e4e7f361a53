package vn.gov.directive24.deadline.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is.
 *
 * @param directive number of the directive whose tasks it shows
 * @param target in the unit; percent for a {@code SHARE}
 * @param measure what the platform's own events count, or null when the value is reported by hand
 * @param derived true when the measure is ours and the directive names no figure
 * @param tasks codes of the tasks it shows
 */
public record IndicatorDefinition(
        String code,
        String directive,
        @Nullable String nameVi,
        String nameEn,
        IndicatorKind kind,
        Direction direction,
        BigDecimal target,
        String unit,
        @Nullable Measure measure,
        boolean derived,
        List<String> tasks) {}
