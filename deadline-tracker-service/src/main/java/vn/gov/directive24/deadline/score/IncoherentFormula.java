package vn.gov.directive24.deadline.score;

import vn.gov.directive24.common.problem.InvalidField;

public class IncoherentFormula extends InvalidField {

    IncoherentFormula(String pointer, String reason) {
        super(pointer, reason);
    }
}
