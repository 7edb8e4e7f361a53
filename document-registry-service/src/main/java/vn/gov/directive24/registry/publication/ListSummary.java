package vn.gov.directive24.registry.publication;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line in the list of lists.
 *
 * @param month for example {@code 2025-10}
 * @param upTo the day whose state it shows
 * @param corrects the list that it takes the place of
 * @param reason why it was corrected
 * @param correctedBy the list that took its place
 * @param types all rows
 * @param synthetic how many of them were generated for demonstration
 * @param integrated how many of them are integrated, synthetic ones among them
 * @param syntheticIntegrated how many of the integrated ones were generated
 * @param sha256 of the list, in hexadecimal
 * @param previousSha256 of the list before
 * @param csvSha256 of the table in CSV; the seal names it too, in lists that were sealed with their tables
 * @param xlsxSha256 of the workbook
 */
public record ListSummary(
        int number,
        String month,
        LocalDate upTo,
        LocalDate publishedOn,
        Instant publishedAt,
        @Nullable Integer corrects,
        @Nullable String reason,
        @Nullable Integer correctedBy,
        int types,
        int synthetic,
        int integrated,
        int syntheticIntegrated,
        String sha256,
        @Nullable String previousSha256,
        String keyId,
        String csvSha256,
        String xlsxSha256) {}
