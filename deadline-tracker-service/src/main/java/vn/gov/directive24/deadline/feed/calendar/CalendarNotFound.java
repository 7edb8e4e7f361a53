package vn.gov.directive24.deadline.feed.calendar;

import vn.gov.directive24.common.problem.DomainException;

/** Never existed and revoked look the same from outside. */
public class CalendarNotFound extends DomainException {

    CalendarNotFound() {
        super(
                Reason.NOT_FOUND,
                "calendar-not-found",
                "There is no calendar at this address, or no longer.",
                "Ask the agency that gave you the address for a new one.");
    }
}
