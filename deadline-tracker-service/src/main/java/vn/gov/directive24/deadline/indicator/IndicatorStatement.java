package vn.gov.directive24.deadline.indicator;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an agency states about its own part of an indicator.
 *
 * @param day the day for which the figure holds
 * @param numerator what counts
 * @param denominator of how many, for a {@code SHARE} only
 * @param evidence where it can be checked: the reference of a document or an address
 * @param files pieces of evidence on record that show it
 */
public record IndicatorStatement(
        LocalDate day,
        long numerator,
        @Nullable Long denominator,
        String narrative,
        String evidence,
        List<StatedFile> files) {

    /** @param id SHA-256 of the content, as the record of the assignment has it */
    public record StatedFile(String assignment, String id) {}

    /** @throws ValueDoesNotFit when the figures are no value of that kind, or of a day to come */
    void requireValueOf(IndicatorKind kind, LocalDate today) {
        if (day.isAfter(today)) {
            throw new ValueDoesNotFit("/day", "A value is reported for today or a day that has passed.");
        }
        switch (kind) {
            case COUNT -> {
                if (denominator != null) {
                    throw new ValueDoesNotFit("/denominator", "A count has no denominator.");
                }
            }
            case SHARE -> {
                if (denominator == null) {
                    throw new ValueDoesNotFit("/denominator", "A share needs to say of how many.");
                }
                if (numerator > denominator) {
                    throw new ValueDoesNotFit("/numerator", "A part is not more than the whole.");
                }
            }
        }
    }
}
