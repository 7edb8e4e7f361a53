package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * The scores of a month, as they are fixed.
 *
 * @param until the last day that counts
 * @param agencies by code; all that owe something
 */
public record MonthScores(
        YearMonth month, LocalDate until, int formula, ScoreFormula.Parameters parameters, List<AgencyScore> agencies) {

    public Optional<AgencyScore> of(String agency) {
        return agencies.stream().filter(score -> score.agency().equals(agency)).findFirst();
    }
}
