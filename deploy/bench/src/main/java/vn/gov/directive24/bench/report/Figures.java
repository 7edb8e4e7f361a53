package vn.gov.directive24.bench.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as a reader wants them. */
public final class Figures {

    private Figures() {}

    /** {@code 12,345} */
    public static String whole(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }

    public static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 12.3} */
    public static String tenths(double number) {
        return String.format(Locale.ROOT, "%,.1f", number);
    }

    /** {@code 1.23 ms}, from nanoseconds. */
    public static String millis(double nanos) {
        return String.format(Locale.ROOT, "%,.2f ms", nanos / 1e6);
    }

    /** {@code 12.3 s} */
    public static String seconds(Duration duration) {
        return tenths(duration.toMillis() / 1e3) + " s";
    }

    /** {@code 61 %}, rounded down, so that no target is met by rounding. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", Math.floor(share * 100));
    }

    /** {@code 123 MiB}, from KiB. */
    public static String mebibytes(long kibibytes) {
        return whole(kibibytes / 1024.0) + " MiB";
    }
}
