package vn.gov.directive24.deadline.notice;

import vn.gov.directive24.common.problem.DomainException;

public class ContactExists extends DomainException {

    ContactExists(String agency, ContactRole role) {
        super(
                Reason.STATE_CONFLICT,
                "contact-exists",
                "%s has a %s with this address already.".formatted(agency, role),
                "Change that contact, or use another address.");
    }
}
