package vn.gov.directive24.deadline.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to an {@link Indicator}, in its own words. */
public sealed interface IndicatorEvent extends DomainEvent {

    String indicator();

    @Override
    default String subject() {
        return indicator();
    }

    record IndicatorMoved(
            String indicator,
            List<String> tasks,
            @Nullable BigDecimal value,
            Count count,
            BigDecimal target,
            String unit,
            IndicatorSource source,
            LocalDate on)
            implements IndicatorEvent {}

    /** An agency stated its part, or corrected what it had stated for that day. */
    record IndicatorReported(
            String indicator, List<String> tasks, String agency, IndicatorStatement statement, LocalDate on)
            implements IndicatorEvent {}

    record IndicatorReached(
            String indicator,
            List<String> tasks,
            BigDecimal value,
            long synthetic,
            BigDecimal target,
            String unit,
            LocalDate on)
            implements IndicatorEvent {}
}
