package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The report of a month to the Prime Minister is fixed: the first time, or anew after a correction of the record.
 *
 * @param month for example {@code 2025-10}
 * @param version 1, and one more for each correction
 * @param agency code of the agency that reports
 * @param hash SHA-256 of the canonical JSON of its content, in hexadecimal
 * @param reason why there is another version; absent for the first
 * @param on the day on which it was fixed
 */
public record MonthlyReportFrozenV1(
        String month,
        int version,
        String agency,
        String hash,
        @Nullable String reason,
        LocalDate on) implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.monthly-report-frozen.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return "monthly-report:" + month;
    }
}
