package vn.gov.directive24.common.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTests {

    /** 1985, 2007 and 2030: years in which the Chinese New Year is another day. */
    @ParameterizedTest(name = "Tết {0}")
    @CsvSource(textBlock = """
            1985, 1985-01-21
            2007, 2007-02-17
            2020, 2020-01-25
            2023, 2023-01-22
            2024, 2024-02-10
            2025, 2025-01-29
            2026, 2026-02-17
            2027, 2027-02-06
            2030, 2030-02-02
            """)
    void knowsTheFirstDayOfTheYear(int year, LocalDate tet) {
        assertThat(LunarCalendar.newYear(year)).isEqualTo(tet);
    }

    @ParameterizedTest(name = "10 March of lunar {0}")
    @CsvSource(textBlock = """
            2023, 2023-04-29
            2024, 2024-04-18
            2025, 2025-04-07
            2026, 2026-04-26
            2027, 2027-04-16
            """)
    void knowsTheDayOfTheHungKings(int year, LocalDate day) {
        assertThat(LunarCalendar.day(year, 3, 10)).isEqualTo(day);
    }
}
