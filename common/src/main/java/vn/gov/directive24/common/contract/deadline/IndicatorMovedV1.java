package vn.gov.directive24.common.contract.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value changed, measured or reported by hand.
 *
 * @param indicator code, which is also the key
 * @param value in the indicator's unit, null while nothing has been measured
 * @param numerator what counts
 * @param denominator of how many; absent for a plain count
 * @param synthetic how many of the numerator are generated rows that stand for nothing official; absent in events from
 *     before it was told
 * @param target in the same unit as the value
 * @param source {@code MEASURED} by the platform's events or {@code MANUAL}; absent in events from before it was told
 * @param on the day of the fact that moved it
 */
public record IndicatorMovedV1(
        String indicator,
        List<String> tasks,
        @Nullable BigDecimal value,
        long numerator,
        @Nullable Long denominator,
        long synthetic,
        BigDecimal target,
        String unit,
        @Nullable String source,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.indicator-moved.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return indicator;
    }
}
