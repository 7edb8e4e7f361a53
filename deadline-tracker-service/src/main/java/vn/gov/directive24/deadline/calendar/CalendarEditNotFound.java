package vn.gov.directive24.deadline.calendar;

import java.time.LocalDate;
import vn.gov.directive24.common.problem.DomainException;

public class CalendarEditNotFound extends DomainException {

    CalendarEditNotFound(LocalDate date) {
        super(
                Reason.NOT_FOUND,
                "calendar-edit-not-found",
                "No administrator has set %s.".formatted(date),
                "Only what was entered can be withdrawn; to change an announced day, set it.");
    }
}
