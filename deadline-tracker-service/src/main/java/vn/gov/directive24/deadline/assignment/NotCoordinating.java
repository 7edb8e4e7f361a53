package vn.gov.directive24.deadline.assignment;

import vn.gov.directive24.common.problem.DomainException;

public class NotCoordinating extends DomainException {

    NotCoordinating(String agency, String assignment) {
        super(
                Reason.NOT_ALLOWED,
                "not-coordinating-agency",
                "%s does not coordinate assignment %s."
                        .formatted(agency.isEmpty() ? "Your account" : agency, assignment),
                "The task names its coordinating agencies; one of them can do this.");
    }
}
