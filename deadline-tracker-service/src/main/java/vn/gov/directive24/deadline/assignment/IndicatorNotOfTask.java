package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.InvalidField;

public class IndicatorNotOfTask extends InvalidField {

    IndicatorNotOfTask(String indicator, String task) {
        super("/indicator", "\"%s\" is not an indicator of task %s.".formatted(indicator, task));
    }
}
