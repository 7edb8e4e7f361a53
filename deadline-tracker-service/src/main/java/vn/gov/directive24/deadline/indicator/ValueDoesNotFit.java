package vn.gov.directive24.deadline.indicator;

import vn.gov.directive24.common.problem.InvalidField;

/** A figure that is no value of that kind of indicator. */
public class ValueDoesNotFit extends InvalidField {

    ValueDoesNotFit(String pointer, String reason) {
        super(pointer, reason);
    }
}
