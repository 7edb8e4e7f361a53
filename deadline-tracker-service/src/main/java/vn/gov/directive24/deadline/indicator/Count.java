package vn.gov.directive24.deadline.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What was counted.
 *
 * @param numerator what counts
 * @param denominator of how many; null for a plain count
 * @param synthetic how many of the numerator are generated rows that stand for nothing official
 */
public record Count(long numerator, @Nullable Long denominator, long synthetic) {

    /** For example {@code 22 of 22}, and how many of them are synthetic. */
    public String reading() {
        var figures = denominator == null ? Long.toString(numerator) : numerator + " of " + denominator;
        return synthetic == 0 ? figures : figures + " (" + synthetic + " synthetic)";
    }
}
