package vn.gov.directive24.common.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

    private final ShippedCalendar shipped = ShippedCalendar.load();
    private final WorkingDays days = new WorkingDays(shipped::yearOrForecast);

    @ParameterizedTest(name = "{0} worked: {1} ({2})")
    @CsvSource(textBlock = """
            2025-04-26, true,  make-up Saturday for 2 May
            2025-04-27, false, the Sunday after it
            2025-05-02, false, swapped with 26 April
            2025-04-19, false, an ordinary Saturday
            2026-01-02, false, swapped with 10 January
            2026-01-10, true,  make-up Saturday
            2026-01-17, false, an ordinary Saturday
            2026-02-13, true,  the Friday before Tết
            2026-02-16, false, the day before Tết
            2026-02-17, false, Tết
            2026-02-20, false, the fourth day of Tết
            2026-02-23, true,  the Monday after Tết
            2026-04-26, false, Hung Kings on a Sunday
            2026-04-27, false, in lieu of it
            2026-08-31, true,  a swap that sources disagree on is not applied
            2026-08-22, false, nor is its make-up day
            2026-11-24, false, the day of culture since 2026
            2025-11-24, true,  and not before
            """)
    void knowsWhetherADayIsWorked(LocalDate date, boolean worked, String why) {
        assertThat(days.isWorking(date)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{1} working days after {0}: {2}")
    @CsvSource(textBlock = """
            2026-02-13, 1, 2026-02-23
            2026-02-14, 1, 2026-02-23
            2026-02-22, 1, 2026-02-23
            2026-02-09, 5, 2026-02-23
            2026-01-09, 1, 2026-01-10
            2026-01-09, 2, 2026-01-12
            2025-12-31, 1, 2026-01-05
            2026-04-24, 1, 2026-04-28
            2025-04-25, 1, 2025-04-26
            2025-04-29, 1, 2025-05-05
            """)
    void goesOverHolidaysToTheNextWorkingDay(LocalDate after, int count, LocalDate expected) {
        assertThat(days.after(after, count)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(textBlock = """
            2026-02-13, 2026-02-23, 2
            2026-02-14, 2026-02-22, 0
            2026-01-05, 2026-01-10, 6
            2026-01-01, 2026-01-04, 0
            2025-04-21, 2025-05-04, 8
            2026-02-13, 2026-02-13, 1
            """)
    void countsBothEnds(LocalDate first, LocalDate last, long expected) {
        assertThat(days.count(first, last)).isEqualTo(expected);
    }

    @Test
    void staysOnAWorkingDay() {
        assertThat(days.onOrAfter(LocalDate.of(2026, 2, 13))).isEqualTo("2026-02-13");
        assertThat(days.onOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-23");
        assertThat(days.onOrAfter(LocalDate.of(2026, 1, 10))).isEqualTo("2026-01-10");
    }

    @Test
    void namesTheDaysThatSourcesDisagreeOn() {
        assertThat(days.unverified(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 30)))
                .extracting(CalendarDay::date)
                .containsExactly(LocalDate.of(2026, 8, 22));
        assertThat(days.isForecast(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isFalse();
        assertThat(days.isForecast(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)))
                .isTrue();
    }
}
