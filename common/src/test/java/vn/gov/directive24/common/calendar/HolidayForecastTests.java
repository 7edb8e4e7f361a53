package vn.gov.directive24.common.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;

class HolidayForecastTests {

    @Test
    void givesTheTwelveDaysOfTheLawAndTheirSubstitutes() {
        var year = HolidayForecast.of(2027);

        assertThat(year.forecast()).isTrue();
        assertThat(year.days()).allMatch(day -> day.origin() == Origin.FORECAST);
        assertThat(dates(year, DayKind.HOLIDAY))
                .containsExactly(
                        "2027-01-01",
                        "2027-02-05",
                        "2027-02-06",
                        "2027-02-07",
                        "2027-02-08",
                        "2027-02-09",
                        "2027-04-16",
                        "2027-04-30",
                        "2027-05-01",
                        "2027-09-02",
                        "2027-09-03",
                        "2027-11-24");
        assertThat(dates(year, DayKind.SUBSTITUTE)).containsExactly("2027-02-10", "2027-02-11", "2027-05-03");
    }

    @Test
    void wouldHaveForetoldWhatWasAnnouncedFor2026ButForTheSwaps() {
        var announced = ShippedCalendar.load().year(2026).orElseThrow().days().stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.SUBSTITUTE)
                .map(CalendarDay::date)
                .toList();

        assertThat(HolidayForecast.of(2026).days())
                .extracting(CalendarDay::date)
                .containsExactlyElementsOf(announced);
    }

    @Test
    void hasNoDayTwiceInAnyYear() {
        for (var year = 2025; year <= 2100; year++) {
            assertThat(HolidayForecast.of(year).days())
                    .extracting(CalendarDay::date)
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> dates(YearCalendar year, DayKind kind) {
        return year.days().stream()
                .filter(day -> day.kind() == kind)
                .map(CalendarDay::date)
                .map(LocalDate::toString)
                .toList();
    }
}
