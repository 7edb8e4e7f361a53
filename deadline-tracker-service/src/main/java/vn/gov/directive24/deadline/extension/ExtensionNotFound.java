package vn.gov.directive24.deadline.extension;

import vn.gov.directive24.common.problem.DomainException;

public class ExtensionNotFound extends DomainException {

    ExtensionNotFound(String assignment, int number) {
        super(
                Reason.NOT_FOUND,
                "extension-not-found",
                "There is no request %d for an extension of assignment %s.".formatted(number, assignment),
                "List the extensions of the assignment; they are numbered from 1.");
    }
}
