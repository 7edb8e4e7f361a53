package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.common.calendar.YearCalendar;

/**
 * A year as it hangs on a wall: twelve months, weeks from Monday.
 *
 * @param working days that are worked
 */
record YearSheet(int year, long working, List<Month> months) {

    private static final int WEEK = 7;

    static YearSheet of(YearCalendar calendar, WorkingDays working) {
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Month.of(YearMonth.of(calendar.year(), month), calendar, working))
                .toList();
        return new YearSheet(
                calendar.year(), months.stream().mapToLong(Month::working).sum(), months);
    }

    /** @param weeks of seven days; null is a day of another month */
    record Month(YearMonth month, long working, List<List<@Nullable Day>> weeks) {

        static Month of(YearMonth month, YearCalendar calendar, WorkingDays working) {
            var days = new ArrayList<@Nullable Day>();
            for (var before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
                days.add(null);
            }
            for (var date = month.atDay(1); !date.isAfter(month.atEndOfMonth()); date = date.plusDays(1)) {
                days.add(Day.of(date, calendar, working));
            }
            while (days.size() % WEEK != 0) {
                days.add(null);
            }
            var weeks = new ArrayList<List<@Nullable Day>>();
            for (var first = 0; first < days.size(); first += WEEK) {
                weeks.add(new ArrayList<>(days.subList(first, first + WEEK)));
            }
            return new Month(month, working.count(month.atDay(1), month.atEndOfMonth()), weeks);
        }
    }

    /** @param special what sets it apart; absent for an ordinary day */
    record Day(LocalDate date, boolean worked, @Nullable CalendarDay special) {

        static Day of(LocalDate date, YearCalendar calendar, WorkingDays working) {
            return new Day(
                    date,
                    working.isWorking(date),
                    calendar.days().stream()
                            .filter(day -> day.date().equals(date))
                            .findFirst()
                            .orElse(null));
        }

        /** For its colour and its sign. */
        public String kind() {
            if (special == null) {
                return worked ? "WORKED" : "REST";
            }
            return special.applied() ? special.kind().name() : "UNVERIFIED";
        }
    }
}
