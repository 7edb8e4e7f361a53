package vn.gov.directive24.deadline.calendar;

import vn.gov.directive24.common.problem.DomainException;

public class CalendarYearOutOfRange extends DomainException {

    CalendarYearOutOfRange(int year) {
        super(
                Reason.RULE_VIOLATED,
                "calendar-year-out-of-range",
                "The calendar has no year %d.".formatted(year),
                "Ask for a year from %d to %d.".formatted(CalendarService.FIRST_YEAR, CalendarService.LAST_YEAR));
    }
}
