package vn.gov.directive24.deadline.notice;

import vn.gov.directive24.common.problem.DomainException;

public class ContactNotFound extends DomainException {

    ContactNotFound(String id) {
        super(
                Reason.NOT_FOUND,
                "contact-not-found",
                "There is no contact %s.".formatted(id),
                "List the contacts of your agency.");
    }
}
