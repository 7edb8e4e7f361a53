package vn.gov.directive24.deadline.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.CalendarDay.Origin;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.calendar.ShippedCalendar;
import vn.gov.directive24.common.calendar.WorkingDays;
import vn.gov.directive24.common.calendar.YearCalendar;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.calendar.CalendarEvent.CalendarDaySet;
import vn.gov.directive24.deadline.calendar.CalendarEvent.CalendarDayWithdrawn;
import vn.gov.directive24.deadline.calendar.CalendarEvent.CalendarYearAnnounced;

/**
 * The calendar as it stands: what an administrator set goes before the year's announcement, and that before the
 * forecast.
 */
@Service
@Transactional
public class CalendarService {

    /** The first year whose announcement is known. */
    public static final int FIRST_YEAR = 2025;

    public static final int LAST_YEAR = 2100;

    private final ShippedCalendar shipped = ShippedCalendar.load();
    private final CalendarEdits edits;
    private final ClusterLock locks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarService(CalendarEdits edits, ClusterLock locks, ApplicationEventPublisher events, Clock clock) {
        this.edits = edits;
        this.locks = locks;
        this.events = events;
        this.clock = clock;
    }

    /** @throws CalendarYearOutOfRange for a year that cannot be answered for */
    @Transactional(readOnly = true)
    public YearCalendar year(int year) {
        return year(year, null);
    }

    /**
     * The same as administrators had entered it by the end of a day, or have now. What came with the platform counts as
     * known from the first.
     */
    @Transactional(readOnly = true)
    public YearCalendar year(int year, @Nullable LocalDate asOf) {
        requireKnown(year);
        return resolve(year, AsOf.endOrNow(asOf, clock));
    }

    /** The calendar as it stands now, for any number of questions. */
    public WorkingDays workingDays() {
        return new WorkingDays(year -> resolve(year, null));
    }

    /** Like {@link #workingDays()}, for days that a caller names. */
    public WorkingDays workingDays(LocalDate first, LocalDate last) {
        return workingDays(first, last, null);
    }

    /** The same as administrators had entered it by the end of a day, or have now. */
    public WorkingDays workingDays(LocalDate first, LocalDate last, @Nullable LocalDate asOf) {
        requireKnown(first.getYear());
        requireKnown(last.getYear());
        var end = AsOf.endOrNow(asOf, clock);
        return new WorkingDays(year -> resolve(year, end));
    }

    /** Sets what a day is, whatever was announced; returns the version of the day. */
    public long set(
            LocalDate date,
            DayKind kind,
            String nameVi,
            @Nullable String nameEn,
            String legalReference,
            @Nullable String ifMatch,
            Caller caller) {
        requireKnown(date.getYear());
        takeTurns();
        EntityTags.check(ifMatch, edits.editOf(date).version());
        if (isIdle(date, kind)) {
            throw new CalendarDayWithoutEffect(date, kind);
        }
        var day = new CalendarDay(date, kind, nameVi, nameEn, legalReference, Origin.EDITED);
        var version = edits.set(day, caller.subject());
        events.publishEvent(new CalendarDaySet(date, kind, legalReference));
        return version;
    }

    /** Withdraws what an administrator set; the announcement or forecast holds again. */
    public void withdraw(LocalDate date, @Nullable String ifMatch, Caller caller) {
        takeTurns();
        var edit = edits.editOf(date);
        if (!edit.active()) {
            throw new CalendarEditNotFound(date);
        }
        EntityTags.check(ifMatch, edit.version());
        edits.withdraw(date, caller.subject());
        events.publishEvent(new CalendarDayWithdrawn(date));
    }

    /** Enters a year's announcement, which takes the place of the forecast or of an earlier announcement. */
    public YearCalendar announce(int year, String legalReference, List<AnnouncedDay> days, Caller caller) {
        requireKnown(year);
        var seen = new HashSet<LocalDate>();
        for (var index = 0; index < days.size(); index++) {
            var date = days.get(index).date();
            if (date.getYear() != year) {
                throw new InvalidField("/days/%d/date".formatted(index), "%s is not in %d.".formatted(date, year));
            }
            if (!seen.add(date)) {
                throw new InvalidField("/days/%d/date".formatted(index), "%s is there twice.".formatted(date));
            }
        }
        takeTurns();
        edits.announce(year, legalReference, days, caller.subject());
        events.publishEvent(new CalendarYearAnnounced(year, days.size(), legalReference));
        return resolve(year, null);
    }

    @Transactional(readOnly = true)
    public long versionOf(LocalDate date) {
        return edits.editOf(date).version();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public PageOf<CalendarChange> changes(int year, Paging paging, @Nullable LocalDate asOf) {
        requireKnown(year);
        return edits.changes(year, paging, AsOf.endOrNow(asOf, clock));
    }

    /** Until the transaction ends, so that of two who have read the same version only one can change it. */
    private void takeTurns() {
        locks.runInTurn("calendar", () -> {});
    }

    private YearCalendar resolve(int year, @Nullable OffsetDateTime end) {
        var base = edits.announced(year, end).orElseGet(() -> shipped.yearOrForecast(year));
        var edited = edits.daysOf(year, end);
        if (edited.isEmpty()) {
            return base;
        }
        var dates = edited.stream().map(CalendarDay::date).collect(Collectors.toSet());
        var days = new ArrayList<>(edited);
        base.days().stream().filter(day -> !dates.contains(day.date())).forEach(days::add);
        return new YearCalendar(year, base.forecast(), base.legalReferences(), days);
    }

    /** A holiday may fall on a Saturday; to work on a working day, or to give a Sunday off, means nothing. */
    private boolean isIdle(LocalDate date, DayKind kind) {
        return switch (kind) {
            case HOLIDAY -> false;
            case SUBSTITUTE, SWAPPED_OFF -> WorkingDays.isWeekend(date);
            case MAKE_UP ->
                !WorkingDays.isWeekend(date)
                        && resolve(date.getYear(), null).applied(date).isEmpty();
        };
    }

    private static void requireKnown(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new CalendarYearOutOfRange(year);
        }
    }

    /**
     * One entry of the calendar's record.
     *
     * @param action SET, WITHDRAWN or ANNOUNCED
     * @param date absent when a whole year was announced
     */
    public record CalendarChange(
            OffsetDateTime at,
            String actor,
            String action,
            @Nullable LocalDate date,
            @Nullable DayKind kind,
            @Nullable String nameVi,
            @Nullable String legalReference) {}
}
