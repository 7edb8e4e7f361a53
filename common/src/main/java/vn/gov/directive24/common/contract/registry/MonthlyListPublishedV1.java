package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A monthly list of document types is published, signed and chained to the one before.
 *
 * @param number from 1 without gaps
 * @param month for example {@code 2025-10}
 * @param upTo the day whose state it shows
 * @param corrects the list that it takes the place of
 * @param reason why it was corrected
 * @param types all rows
 * @param integrated how many of them are integrated
 * @param synthetic how many of the rows were generated for demonstration
 * @param syntheticIntegrated how many of the integrated ones were
 * @param came types that are integrated now and were not in the list before
 * @param went types that were integrated in the list before and are no longer
 * @param sha256 of the list, in hexadecimal
 * @param previousSha256 of the list before; absent for the first
 * @param on the day in Viet Nam from which it is in force
 */
public record MonthlyListPublishedV1(
        int number,
        String month,
        LocalDate upTo,
        @Nullable Integer corrects,
        @Nullable String reason,
        int types,
        int integrated,
        int synthetic,
        int syntheticIntegrated,
        int came,
        int went,
        String sha256,
        @Nullable String previousSha256,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.monthly-list-published.v1";

    /** One key for all lists, since their order is what they mean. */
    public static final String KEY = "monthly-list";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return KEY;
    }
}
