package vn.gov.directive24.deadline.score;

import java.time.YearMonth;
import vn.gov.directive24.common.problem.DomainException;

public class NoFormulaYet extends DomainException {

    NoFormulaYet(YearMonth month) {
        super(
                Reason.RULE_VIOLATED,
                "no-score-formula-for-month",
                "No formula holds for %s.".formatted(month),
                "Ask for a month from the one on that the oldest formula holds for; the list of formulas shows it.");
    }
}
