package vn.gov.directive24.deadline.monthly;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.snapshot.FrozenContent;

/**
 * A version of a month's report as it was fixed. It never changes.
 *
 * @param json its canonical JSON
 * @param hash SHA-256 of it
 * @param reason why there is another version than the first
 * @param agency code of the agency that reports
 */
public record FrozenReport(
        YearMonth month,
        int version,
        String json,
        String hash,
        @Nullable String reason,
        String agency,
        String frozenBy,
        LocalDate frozenOn) {

    public MonthlyReport content() {
        return FrozenContent.read(json, MonthlyReport.class);
    }
}
