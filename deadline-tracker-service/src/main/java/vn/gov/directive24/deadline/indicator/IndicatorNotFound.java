package vn.gov.directive24.deadline.indicator;

import vn.gov.directive24.common.problem.DomainException;

public class IndicatorNotFound extends DomainException {

    IndicatorNotFound(String code) {
        super(
                Reason.NOT_FOUND,
                "indicator-not-found",
                "There is no indicator %s.".formatted(code),
                "List the indicators.");
    }
}
