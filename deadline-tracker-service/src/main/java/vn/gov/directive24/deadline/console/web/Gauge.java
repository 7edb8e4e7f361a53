package vn.gov.directive24.deadline.console.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.indicator.Direction;
import vn.gov.directive24.deadline.indicator.Indicator;

/**
 * An indicator as pages show it.
 *
 * @param measured by the platform's events; otherwise reported by hand
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
        @Nullable Integer share) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static Gauge from(Indicator indicator) {
        return new Gauge(
                indicator.code(),
                indicator.nameVi(),
                indicator.nameEn(),
                indicator.value(),
                indicator.reading(),
                indicator.target(),
                indicator.unit(),
                indicator.reached(),
                indicator.measure() != null,
                indicator.derived(),
                indicator.synthetic(),
                indicator.movedOn(),
                share(indicator));
    }

    private static @Nullable Integer share(Indicator indicator) {
        var value = indicator.value();
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
