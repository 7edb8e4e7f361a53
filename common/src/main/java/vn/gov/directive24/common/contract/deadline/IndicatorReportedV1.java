package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency reported its part of an indicator by hand, or corrected what it had reported for that day.
 *
 * @param indicator code, which is also the key
 * @param agency whose part it is
 * @param day the day for which the figures hold
 * @param numerator what counts
 * @param denominator of how many; absent for a plain count
 * @param evidence where it can be checked
 * @param on the day of the report
 */
public record IndicatorReportedV1(
        String indicator,
        List<String> tasks,
        String agency,
        LocalDate day,
        long numerator,
        @Nullable Long denominator,
        String narrative,
        String evidence,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.indicator-reported.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return indicator;
    }
}
