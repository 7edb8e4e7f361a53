package vn.gov.directive24.deadline.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;
import vn.gov.directive24.common.calendar.DayKind;

/** A day of a year's announcement. */
public record AnnouncedDay(
        LocalDate date,
        DayKind kind,
        String nameVi,
        @Nullable String nameEn) {

    CalendarDay toDay(String legalReference) {
        return new CalendarDay(date, kind, nameVi, nameEn, legalReference, Origin.ANNOUNCED);
    }
}
