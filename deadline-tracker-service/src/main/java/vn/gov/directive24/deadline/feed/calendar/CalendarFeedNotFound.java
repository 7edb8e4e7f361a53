package vn.gov.directive24.deadline.feed.calendar;

import vn.gov.directive24.common.problem.DomainException;

public class CalendarFeedNotFound extends DomainException {

    CalendarFeedNotFound(String id) {
        super(
                Reason.NOT_FOUND,
                "calendar-feed-not-found",
                "There is no calendar feed %s.".formatted(id),
                "List the calendar feeds of your agency.");
    }
}
