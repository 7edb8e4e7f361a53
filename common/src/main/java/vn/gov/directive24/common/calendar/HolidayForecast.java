package vn.gov.directive24.common.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;

/**
 * What the law gives for a year whose announcement is not known.
 *
 * <p>The days themselves are law; which days surround Tết and which neighbour 2 September has is announced each year.
 * Here: one day before Tết and four after, as announced for 2026, and the neighbour that joins a weekend. Swapped days
 * cannot be foreseen.
 */
final class HolidayForecast {

    private static final String ARTICLE_112 = "Bộ luật Lao động 2019, Điều 112";
    private static final String ARTICLE_111 = "Bộ luật Lao động 2019, Điều 111 khoản 3";
    private static final String CULTURE_DAY = "Nghị quyết 28/2026/QH16";

    /** The day of culture is free from 1 July 2026 on. */
    private static final int CULTURE_DAY_SINCE = 2026;

    private final List<CalendarDay> days = new ArrayList<>();

    private HolidayForecast() {}

    static YearCalendar of(int year) {
        var forecast = new HolidayForecast();
        forecast.addHolidays(year);
        forecast.addSubstitutes();
        return new YearCalendar(year, true, List.of(ARTICLE_112, ARTICLE_111), forecast.days);
    }

    private void addHolidays(int year) {
        add(LocalDate.of(year, 1, 1), "Tết Dương lịch", "New Year's Day");
        var tet = LunarCalendar.newYear(year);
        for (var offset = -1; offset <= 3; offset++) {
            add(tet.plusDays(offset), "Tết Âm lịch", "Lunar New Year");
        }
        add(LunarCalendar.day(year, 3, 10), "Giỗ Tổ Hùng Vương", "Hung Kings' Commemoration Day");
        add(LocalDate.of(year, 4, 30), "Ngày Chiến thắng", "Victory Day");
        add(LocalDate.of(year, 5, 1), "Ngày Quốc tế lao động", "International Labour Day");
        var nationalDay = LocalDate.of(year, 9, 2);
        add(nationalDay, "Quốc khánh", "National Day");
        var before = nationalDay.getDayOfWeek() != DayOfWeek.MONDAY && nationalDay.getDayOfWeek() != DayOfWeek.THURSDAY;
        add(before ? nationalDay.minusDays(1) : nationalDay.plusDays(1), "Quốc khánh", "National Day");
        if (year >= CULTURE_DAY_SINCE) {
            days.add(day(
                    LocalDate.of(year, 11, 24),
                    DayKind.HOLIDAY,
                    "Ngày Văn hóa Việt Nam",
                    "Vietnamese Culture Day",
                    CULTURE_DAY));
        }
    }

    private void add(LocalDate date, String nameVi, String nameEn) {
        days.add(day(date, DayKind.HOLIDAY, nameVi, nameEn, ARTICLE_112));
    }

    /** For each holiday on a weekly day of rest the next working day is free. */
    private void addSubstitutes() {
        var taken = days.stream().map(CalendarDay::date).collect(Collectors.toSet());
        for (var holiday : List.copyOf(days)) {
            if (WorkingDays.isWeekend(holiday.date())) {
                var free = holiday.date();
                while (WorkingDays.isWeekend(free) || taken.contains(free)) {
                    free = free.plusDays(1);
                }
                taken.add(free);
                days.add(day(
                        free,
                        DayKind.SUBSTITUTE,
                        "Nghỉ bù " + holiday.nameVi(),
                        "In lieu of " + holiday.nameEn(),
                        ARTICLE_111));
            }
        }
    }

    private static CalendarDay day(LocalDate date, DayKind kind, String nameVi, String nameEn, String reference) {
        return new CalendarDay(date, kind, nameVi, nameEn, reference, Origin.FORECAST);
    }
}
