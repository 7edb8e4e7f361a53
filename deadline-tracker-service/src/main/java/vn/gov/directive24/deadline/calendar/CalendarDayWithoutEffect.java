package vn.gov.directive24.deadline.calendar;

import java.time.LocalDate;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.problem.DomainException;

public class CalendarDayWithoutEffect extends DomainException {

    CalendarDayWithoutEffect(LocalDate date, DayKind kind) {
        super(
                Reason.RULE_VIOLATED,
                "calendar-day-without-effect",
                "%s is a %s, so %s changes nothing."
                        .formatted(date, kind.isWorked() ? "working day already" : "weekly day of rest", kind),
                "MAKE_UP is for a day that would not be worked, SUBSTITUTE and SWAPPED_OFF for one that would.");
    }
}
