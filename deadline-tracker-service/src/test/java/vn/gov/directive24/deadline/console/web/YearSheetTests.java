package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.common.calendar.YearCalendar;

class YearSheetTests {

    private static final YearCalendar CALENDAR = new YearCalendar(
            2028,
            false,
            List.of("Thông báo"),
            List.of(
                    day("2028-02-01", DayKind.HOLIDAY, Origin.ANNOUNCED),
                    day("2028-02-05", DayKind.MAKE_UP, Origin.ANNOUNCED),
                    day("2028-02-29", DayKind.HOLIDAY, Origin.UNVERIFIED)));

    private final YearSheet sheet = YearSheet.of(CALENDAR, new WorkingDays(_ -> CALENDAR));

    @Test
    void hasEveryDayOfTheYearOnceUnderItsWeekday() {
        assertThat(sheet.months()).hasSize(12);
        var days = sheet.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> {
                    assertThat(week).hasSize(7);
                    return week.stream();
                })
                .filter(Objects::nonNull)
                .toList();
        assertThat(days).hasSize(366).doesNotHaveDuplicates();
        for (var month : sheet.months()) {
            for (var week : month.weeks()) {
                for (var column = 0; column < 7; column++) {
                    var day = week.get(column);
                    if (day != null) {
                        assertThat(day.date().getDayOfWeek().getValue()).isEqualTo(column + 1);
                    }
                }
            }
        }
    }

    @Test
    void saysWhatSetsADayApart() {
        assertThat(kindOf("2028-02-01")).isEqualTo("HOLIDAY");
        assertThat(kindOf("2028-02-02")).isEqualTo("WORKED");
        assertThat(kindOf("2028-02-05")).isEqualTo("MAKE_UP");
        assertThat(kindOf("2028-02-06")).isEqualTo("REST");
        assertThat(kindOf("2028-02-29")).isEqualTo("UNVERIFIED");
    }

    @Test
    void countsWorkingDaysByTheCalendar() {
        // 21 from Monday to Friday, less the holiday, and the Saturday made up for it; the uncertain day is worked.
        assertThat(sheet.months().get(1).working()).isEqualTo(21);
        assertThat(sheet.working())
                .isEqualTo(sheet.months().stream()
                        .mapToLong(YearSheet.Month::working)
                        .sum());
    }

    private String kindOf(String date) {
        return sheet.months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static CalendarDay day(String date, DayKind kind, Origin origin) {
        return new CalendarDay(LocalDate.parse(date), kind, "Ngày thử", null, "Thông báo", origin);
    }
}
