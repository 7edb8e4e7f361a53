package vn.gov.directive24.common.time;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The day whose end an answer is about. */
public final class AsOf {

    private AsOf() {}

    /**
     * The day asked for, or today.
     *
     * @throws AsOfInFuture for a day of which nothing is on record yet
     */
    public static LocalDate day(@Nullable LocalDate asOf, Clock clock) {
        var today = LocalDate.now(clock);
        if (asOf == null) {
            return today;
        }
        if (asOf.isAfter(today)) {
            throw new AsOfInFuture(asOf, today);
        }
        return asOf;
    }

    /** The same where no day is asked for what stands now: null for that. */
    public static @Nullable LocalDate dayOrNow(@Nullable LocalDate asOf, Clock clock) {
        return asOf == null ? null : day(asOf, clock);
    }

    /** The moment at which that day ends in Viet Nam: what is of an earlier one was on record. Null for what stands now. */
    public static @Nullable OffsetDateTime endOrNow(@Nullable LocalDate asOf, Clock clock) {
        return asOf == null
                ? null
                : day(asOf, clock)
                        .plusDays(1)
                        .atStartOfDay(TimeAutoConfiguration.VIET_NAM)
                        .toOffsetDateTime();
    }
}
