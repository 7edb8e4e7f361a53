package vn.gov.directive24.common.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The days of a year that are not ordinary.
 *
 * @param forecast whether the year's announcement is not known and its days are computed
 * @param legalReferences what the year rests on
 */
public record YearCalendar(int year, boolean forecast, List<String> legalReferences, List<CalendarDay> days) {

    public YearCalendar {
        legalReferences = List.copyOf(legalReferences);
        days = days.stream().sorted(Comparator.comparing(CalendarDay::date)).toList();
    }

    /** The day as it is applied; empty for an ordinary one. */
    public Optional<CalendarDay> applied(LocalDate date) {
        return days.stream()
                .filter(day -> day.date().equals(date) && day.applied())
                .findFirst();
    }
}
