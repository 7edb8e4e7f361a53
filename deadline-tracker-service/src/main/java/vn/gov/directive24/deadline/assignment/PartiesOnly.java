package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

/** Some of an assignment's papers are not for everybody. */
public class PartiesOnly extends DomainException {

    public PartiesOnly(String assignment) {
        super(
                Reason.NOT_ALLOWED,
                "not-a-party",
                "You are no party to assignment %s.".formatted(assignment),
                "Its agency, the coordinating agencies of the task, overseers and auditors can see this.");
    }
}
