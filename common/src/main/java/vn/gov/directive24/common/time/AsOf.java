package vn.gov.directive24.common.time;

import java.time.Clock;
import java.time.LocalDate;
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
}
