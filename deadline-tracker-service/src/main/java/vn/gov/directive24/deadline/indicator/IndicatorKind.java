package vn.gov.directive24.deadline.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Whether a number is counted, or a share of a known whole in percent. */
public enum IndicatorKind {
    COUNT,
    SHARE;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** In the unit, with two decimals for a share; null while nothing is known or the whole is nothing. */
    @Nullable BigDecimal value(@Nullable Long numerator, @Nullable Long denominator) {
        if (numerator == null) {
            return null;
        }
        return switch (this) {
            case COUNT -> BigDecimal.valueOf(numerator);
            case SHARE ->
                denominator == null || denominator == 0
                        ? null
                        // Down, so that no share is 100 before everything is done.
                        : BigDecimal.valueOf(numerator)
                                .multiply(PERCENT)
                                .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.DOWN);
        };
    }
}
