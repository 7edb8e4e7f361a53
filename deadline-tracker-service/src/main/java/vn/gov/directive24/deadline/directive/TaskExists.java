package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

public class TaskExists extends DomainException {

    TaskExists(String code) {
        super(
                Reason.STATE_CONFLICT,
                "task-exists",
                "There is a task %s already.".formatted(code),
                "Use another code for another task.");
    }
}
