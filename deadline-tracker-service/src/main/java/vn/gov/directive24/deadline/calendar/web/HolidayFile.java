package vn.gov.directive24.deadline.calendar.web;

import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.YearCalendar;

/** A year as an iCalendar file (RFC 5545): one all-day event per day that is not ordinary. */
final class HolidayFile {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private HolidayFile() {}

    static String of(YearCalendar year, Instant now) {
        var file = new Calendar();
        file.add(new ProdId("-//Directive 24//Working days of Viet Nam//VI"));
        file.add(ImmutableVersion.VERSION_2_0);
        file.add(ImmutableCalScale.GREGORIAN);
        year.days().forEach(day -> file.add(event(day, now)));
        return file.toString();
    }

    private static VEvent event(CalendarDay day, Instant now) {
        var event = new VEvent(false);
        event.add(new Uid("%s@calendar.directive24".formatted(day.date())));
        event.add(new DtStamp(now));
        event.add(new DtStart<>(day.date()));
        event.add(new DtEnd<>(day.date().plusDays(1)));
        event.add(new Summary(summary(day)));
        event.add(new Description(day.legalReference()));
        event.add(new Categories(day.kind().name()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String summary(CalendarDay day) {
        return switch (day.origin()) {
            case ANNOUNCED, EDITED -> day.nameVi();
            case FORECAST -> day.nameVi() + " (dự kiến)";
            case UNVERIFIED -> day.nameVi() + " (chưa xác minh)";
        };
    }
}
