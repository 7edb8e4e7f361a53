package vn.gov.directive24.deadline.console.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.indicator.Count;
import vn.gov.directive24.deadline.indicator.Direction;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.indicator.IndicatorSource;
import vn.gov.directive24.deadline.indicator.Parts;

/**
 * An indicator as pages show it.
 *
 * @param measured by the platform's events; otherwise reported by hand
 * @param parts how many of those who owe it have reported, while some have not; null otherwise
 * @param share of the way to the target in percent, 0 to 100; null when that cannot be said
 */
record Gauge(
        String code,
        @Nullable String nameVi,
        String nameEn,
        @Nullable BigDecimal value,
        String reading,
        BigDecimal target,
        String unit,
        boolean reached,
        boolean measured,
        boolean derived,
        long synthetic,
        @Nullable LocalDate movedOn,
        @Nullable Parts parts,
        @Nullable Integer share) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Gauge from(IndicatorRecord.Value indicator) {
        var last = indicator.last();
        var parts = last == null ? null : last.parts();
        return new Gauge(
                indicator.code(),
                indicator.nameVi(),
                indicator.nameEn(),
                last == null ? null : last.value(),
                last == null ? "" : new Count(last.numerator(), last.denominator(), last.synthetic()).reading(),
                indicator.target(),
                indicator.unit(),
                indicator.reached(),
                indicator.source() == IndicatorSource.MEASURED,
                indicator.derived(),
                last == null ? 0 : last.synthetic(),
                last == null ? null : last.day(),
                parts == null || parts.isComplete() ? null : parts,
                share(indicator, last == null ? null : last.value()));
    }

    private static @Nullable Integer share(IndicatorRecord.Value indicator, @Nullable BigDecimal value) {
        if (value == null
                || indicator.direction() == Direction.DOWN
                || indicator.target().signum() <= 0) {
            return null;
        }
        return value.multiply(WHOLE)
                .divide(indicator.target(), java.math.RoundingMode.DOWN)
                .min(WHOLE)
                .intValue();
    }
}
