package vn.gov.directive24.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is published for a month. Once written it is never written again: it is stored and served as the same bytes.
 *
 * @param format name and version of this form
 * @param number from 1 without gaps
 * @param month for example {@code 2025-10}
 * @param upTo the day whose state it shows: the month's last, or a later one in a correction
 * @param publishedOn the day in Viet Nam from which it is in force
 * @param corrects the list that it takes the place of
 * @param previous the list before; absent in the first
 * @param official how many of the rows stand for papers
 * @param synthetic how many were generated for demonstration
 * @param types by code; what is withdrawn is not among them
 */
public record MonthlyList(
        String format,
        int number,
        String month,
        LocalDate upTo,
        LocalDate publishedOn,
        Instant publishedAt,
        @Nullable Correction corrects,
        @Nullable Previous previous,
        Tally official,
        Tally synthetic,
        ListChanges changes,
        List<ListRow> types) {

    public List<String> integrated() {
        return types.stream().filter(ListRow::isIntegrated).map(ListRow::code).toList();
    }

    /** @param reason why, in the officer's words */
    public record Correction(int number, String reason) {}

    /** @param sha256 of the bytes of that list, in hexadecimal */
    public record Previous(int number, String sha256) {}
}
