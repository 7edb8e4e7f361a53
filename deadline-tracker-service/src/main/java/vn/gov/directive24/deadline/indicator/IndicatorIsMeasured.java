package vn.gov.directive24.deadline.indicator;

import vn.gov.directive24.common.problem.DomainException;

/** What the platform counts itself is not typed in. */
public class IndicatorIsMeasured extends DomainException {

    IndicatorIsMeasured(String code) {
        super(
                Reason.RULE_VIOLATED,
                "indicator-is-measured",
                "Indicator %s is counted from the platform's own events and takes no value by hand.".formatted(code),
                "Correct the figure where it arises: in the service whose events are counted.");
    }
}
