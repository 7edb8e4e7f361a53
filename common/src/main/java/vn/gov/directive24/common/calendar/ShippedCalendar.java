package vn.gov.directive24.common.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;

/** The announced years that come with the platform. */
public record ShippedCalendar(Map<Integer, YearCalendar> years) {

    private static final String FILE = "/calendar/holidays-vn.yaml";
    private static final String LAW = "Bộ luật Lao động 2019, Điều 112";

    public static ShippedCalendar load() {
        try (InputStream yaml = ShippedCalendar.class.getResourceAsStream(FILE)) {
            var file = YAMLMapper.builder().build().readValue(yaml, Content.class);
            return new ShippedCalendar(file.years().stream()
                    .map(Year::toCalendar)
                    .collect(Collectors.toMap(YearCalendar::year, calendar -> calendar)));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The year as announced, or what the law gives for one whose announcement is not known. */
    public YearCalendar yearOrForecast(int year) {
        return year(year).orElseGet(() -> HolidayForecast.of(year));
    }

    Optional<YearCalendar> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    private record Content(List<Year> years) {}

    private record Year(int year, List<String> legalReferences, List<Day> days) {

        YearCalendar toCalendar() {
            return new YearCalendar(
                    year, false, legalReferences, days.stream().map(Day::toDay).toList());
        }
    }

    private record Day(
            LocalDate date,
            DayKind kind,
            String nameVi,
            String nameEn,
            @Nullable String legalReference,
            @Nullable Boolean certain) {

        CalendarDay toDay() {
            return new CalendarDay(
                    date,
                    kind,
                    nameVi,
                    nameEn,
                    legalReference == null ? LAW : legalReference,
                    Boolean.FALSE.equals(certain) ? Origin.UNVERIFIED : Origin.ANNOUNCED);
        }
    }
}
