package vn.gov.directive24.deadline.directive;

import vn.gov.directive24.common.problem.DomainException;

public class TaskNotFound extends DomainException {

    public TaskNotFound(String code) {
        super(Reason.NOT_FOUND, "task-not-found", "There is no task %s.".formatted(code), "Search the list of tasks.");
    }
}
