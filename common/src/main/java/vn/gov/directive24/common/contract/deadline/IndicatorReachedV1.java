package vn.gov.directive24.common.contract.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A measured value reached its target, having been short of it before.
 *
 * @param indicator code, which is also the key
 * @param synthetic how many of what counts are generated rows that stand for nothing official; absent in
 *     events from before it was told
 * @param on the day of the fact that moved it
 */
public record IndicatorReachedV1(
        String indicator,
        List<String> tasks,
        BigDecimal value,
        long synthetic,
        BigDecimal target,
        String unit,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.indicator-reached.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return indicator;
    }
}
