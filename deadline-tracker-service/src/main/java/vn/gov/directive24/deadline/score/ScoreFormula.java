package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.report.StandingDuties;

/**
 * How scores are computed, from a month on. A version never changes.
 *
 * @param validFrom the first month it holds for; the newest version that holds for a month is used
 * @param rules by which the numbers are used: 2 of what is measured counts what has begun, and judges a window from its first
 *     day; 1 did neither
 * @param note why it is as it is
 */
public record ScoreFormula(
        int version, YearMonth validFrom, Parameters parameters, int rules, String note, LocalDate createdOn) {

    /** Those by which a new formula is used. */
    static final int NEWEST_RULES = StandingDuties.NEWEST_RULES;

    /**
     * The numbers in it.
     *
     * @param onTime weights: percent, together 100
     * @param lateDaysToZero days late at which an assignment has no points for timeliness left
     * @param freshDays days since the last report that still give 100 points
     * @param staleDays days since the last report that give none
     * @param violationsToZero upheld reports of papers asked for, in the month, at which no points are left; absent in
     *     formulas of the time before they were counted
     */
    public record Parameters(
            int onTime,
            int timeliness,
            int freshness,
            int measured,
            int violations,
            int lateDaysToZero,
            int freshDays,
            int staleDays,
            @Nullable Integer violationsToZero) {

        /** @throws IncoherentFormula when the weights are not 100 together, or stale comes before fresh */
        public Parameters {
            if (onTime + timeliness + freshness + measured + violations != 100) {
                throw new IncoherentFormula("/parameters", "The weights must be 100 together.");
            }
            if (staleDays <= freshDays) {
                throw new IncoherentFormula("/parameters/staleDays", "A report is stale later than it is fresh.");
            }
            if (violationsToZero != null && violationsToZero < 1) {
                throw new IncoherentFormula("/parameters/violationsToZero", "It must be one at least.");
            }
            if (lateDaysToZero < 1) {
                throw new IncoherentFormula("/parameters/lateDaysToZero", "It must be a day at least.");
            }
        }

        int weightOf(ScoreComponent component) {
            return switch (component) {
                case ON_TIME -> onTime;
                case TIMELINESS -> timeliness;
                case FRESHNESS -> freshness;
                case MEASURED -> measured;
                case VIOLATIONS -> violations;
            };
        }
    }
}
