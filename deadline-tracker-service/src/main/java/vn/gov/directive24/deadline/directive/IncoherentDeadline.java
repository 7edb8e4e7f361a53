package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.InvalidField;

public class IncoherentDeadline extends InvalidField {

    IncoherentDeadline(String pointer, String reason) {
        super(pointer, reason);
    }
}
