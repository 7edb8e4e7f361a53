package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

public class AssignmentNotFound extends DomainException {

    AssignmentNotFound(String id) {
        super(
                Reason.NOT_FOUND,
                "assignment-not-found",
                "There is no assignment %s.".formatted(id),
                "List the assignments; an id is the task's code, a colon and the agency's code, and of a monthly task the month.");
    }
}
