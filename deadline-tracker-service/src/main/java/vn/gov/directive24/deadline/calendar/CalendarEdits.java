package vn.gov.directive24.deadline.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.calendar.YearCalendar;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** What administrators entered. Rows are only ever added; the last one about a day or a year counts. */
@Component
class CalendarEdits {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    CalendarEdits(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param end the moment up to which changes count, or null for all */
    Optional<YearCalendar> announced(int year, @Nullable OffsetDateTime end) {
        return jdbc.sql("""
                        select legal_reference, days from calendar_change
                        where year = :year and action = 'ANNOUNCED'
                          and at < coalesce(cast(:end as timestamptz), 'infinity')
                        order by id desc limit 1
                        """)
                .param("year", year)
                .param("end", end)
                .query((row, _) -> {
                    var reference = row.getString("legal_reference");
                    var days = json.readValue(row.getString("days"), new TypeReference<List<AnnouncedDay>>() {});
                    return new YearCalendar(
                            year,
                            false,
                            List.of(reference),
                            days.stream().map(day -> day.toDay(reference)).toList());
                })
                .optional();
    }

    /** @param end the moment up to which changes count, or null for all */
    List<CalendarDay> daysOf(int year, @Nullable OffsetDateTime end) {
        return jdbc.sql("""
                        select date, kind, name_vi, name_en, legal_reference from (
                            select distinct on (date) * from calendar_change
                            where year = :year and date is not null
                              and at < coalesce(cast(:end as timestamptz), 'infinity')
                            order by date, id desc) newest
                        where action = 'SET'
                        """)
                .param("year", year)
                .param("end", end)
                .query((row, _) -> new CalendarDay(
                        row.getObject("date", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name_vi"),
                        row.getString("name_en"),
                        row.getString("legal_reference"),
                        Origin.EDITED))
                .list();
    }

    /** The number of the last change of a day and whether the day is set; 0 when it was never changed. */
    Edit editOf(LocalDate date) {
        return jdbc.sql("""
                        select id as version, action = 'SET' as active from calendar_change
                        where date = :date order by id desc limit 1
                        """).param("date", date).query(Edit.class).optional().orElse(new Edit(0, false));
    }

    long set(CalendarDay day, String actor) {
        return insert("SET", day.date().getYear(), day.date(), day, day.legalReference(), null, actor);
    }

    long withdraw(LocalDate date, String actor) {
        return insert("WITHDRAWN", date.getYear(), date, null, null, null, actor);
    }

    void announce(int year, String legalReference, List<AnnouncedDay> days, String actor) {
        insert("ANNOUNCED", year, null, null, legalReference, json.writeValueAsString(days), actor);
    }

    private long insert(
            String action,
            int year,
            @Nullable LocalDate date,
            @Nullable CalendarDay day,
            @Nullable String legalReference,
            @Nullable String days,
            String actor) {
        return jdbc.sql("""
                        insert into calendar_change
                            (year, date, action, kind, name_vi, name_en, legal_reference, days, actor, at)
                        values (:year, :date, :action, :kind, :nameVi, :nameEn, :reference, :days, :actor, :at)
                        returning id
                        """)
                .param("year", year)
                .param("date", date)
                .param("action", action)
                .param("kind", day == null ? null : day.kind().name())
                .param("nameVi", day == null ? null : day.nameVi())
                .param("nameEn", day == null ? null : day.nameEn())
                .param("reference", legalReference)
                .param("days", days)
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    PageOf<CalendarService.CalendarChange> changes(int year, Paging paging, @Nullable OffsetDateTime end) {
        var total = jdbc.sql("""
                        select count(*) from calendar_change
                        where year = :year and at < coalesce(cast(:end as timestamptz), 'infinity')
                        """)
                .param("year", year)
                .param("end", end)
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        select at, actor, action, date, kind, name_vi, legal_reference from calendar_change
                        where year = :year and at < coalesce(cast(:end as timestamptz), 'infinity')
                        order by id desc limit :limit offset :offset
                        """)
                .param("year", year)
                .param("end", end)
                .param("limit", paging.size())
                .param("offset", paging.offset())
                .query(CalendarService.CalendarChange.class)
                .list();
        return PageOf.of(items, paging, total);
    }

    record Edit(long version, boolean active) {}
}
