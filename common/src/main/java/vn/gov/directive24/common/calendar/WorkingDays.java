package vn.gov.directive24.common.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Counts working days: Monday to Friday, without holidays, with make-up days.
 *
 * <p>Holds each year as it was when first asked for; not for several threads.
 */
public final class WorkingDays {

    private final IntFunction<YearCalendar> calendars;
    private final Map<Integer, YearCalendar> years = new HashMap<>();

    public WorkingDays(IntFunction<YearCalendar> calendars) {
        this.calendars = calendars;
    }

    public boolean isWorking(LocalDate date) {
        return year(date.getYear())
                .applied(date)
                .map(day -> day.kind().isWorked())
                .orElseGet(() -> !isWeekend(date));
    }

    /** The day itself when it is worked, otherwise the next that is. */
    public LocalDate onOrAfter(LocalDate date) {
        var day = date;
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The day itself when it is worked, otherwise the last before it that is. */
    public LocalDate onOrBefore(LocalDate date) {
        var day = date;
        while (!isWorking(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /**
     * The n-th working day after a day, which is not counted itself.
     *
     * @param count from 1
     */
    public LocalDate after(LocalDate date, int count) {
        var day = date;
        for (var counted = 0; counted < count; counted++) {
            day = onOrAfter(day.plusDays(1));
        }
        return day;
    }

    /** How many days are worked from the first to the last, both included. */
    public long count(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(this::isWorking).count();
    }

    /** Whether one of the years between is computed and not announced. */
    public boolean isForecast(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .anyMatch(year -> year(year).forecast());
    }

    /** Days between that sources disagree on: with them the count would be another. */
    public List<CalendarDay> unverified(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .mapToObj(this::year)
                .flatMap(year -> year.days().stream())
                .filter(day -> !day.applied()
                        && !day.date().isBefore(first)
                        && !day.date().isAfter(last))
                .toList();
    }

    public static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private YearCalendar year(int year) {
        return years.computeIfAbsent(year, calendars::apply);
    }
}
