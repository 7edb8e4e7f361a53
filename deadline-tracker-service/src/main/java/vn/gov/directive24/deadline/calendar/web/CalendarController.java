package vn.gov.directive24.deadline.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.calendar.YearCalendar;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.calendar.AnnouncedDay;
import vn.gov.directive24.deadline.calendar.CalendarService;

@RestController
@RequestMapping("/api/v1")
@PreAuthorize("denyAll")
@Tag(name = "Calendar", description = "Holidays and working days of Viet Nam")
class CalendarController {

    private static final int LONGEST_SPAN = 3_660;

    private final CalendarService calendar;
    private final Clock clock;

    CalendarController(CalendarService calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The days of a year that are not ordinary; a year without announcement is a forecast")
    YearResponse year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var asked = year == null ? LocalDate.now(clock).getYear() : year;
        return response(calendar.year(asked, asOf), asOf);
    }

    @GetMapping(path = "/calendar.ics", produces = HolidayFile.MEDIA_TYPE)
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The same as iCalendar, for a calendar application")
    ResponseEntity<String> file(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var asked = year == null ? LocalDate.now(clock).getYear() : year;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lich-nghi-%d.ics\"".formatted(asked))
                .body(HolidayFile.of(calendar.year(asked, asOf), clock.instant()));
    }

    @GetMapping("/calendar/working-days")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Counts working days from a day to a day, both included; at most ten years")
    SpanResponse workingDays(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > LONGEST_SPAN) {
            throw new InvalidField("to", "Must be the day of from or up to ten years later.");
        }
        var working = calendar.workingDays(from, to, asOf);
        return new SpanResponse(
                from, to, days, working.count(from, to), working.isForecast(from, to), working.unverified(from, to));
    }

    @GetMapping("/calendar/next-working-day")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "The n-th working day after a day, which is not counted itself")
    NextResponse nextWorkingDay(
            @RequestParam LocalDate after,
            @RequestParam(defaultValue = "1") @Min(1) @Max(1_000) int count,
            @RequestParam(required = false) @Nullable LocalDate asOf) {
        var working = calendar.workingDays(after, after, asOf);
        var next = working.after(after, count);
        return new NextResponse(
                after,
                count,
                next,
                next.getDayOfWeek(),
                working.isForecast(after, next),
                working.unverified(after, next));
    }

    @GetMapping("/calendar/days/{date}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Whether a day is worked, and why; its ETag goes into If-Match of a change")
    ResponseEntity<DayResponse> day(
            @PathVariable LocalDate date, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return asOf == null
                ? EntityTags.ok(dayResponse(date, null), calendar.versionOf(date))
                : ResponseEntity.ok(dayResponse(date, asOf));
    }

    @PutMapping("/calendar/days/{date}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Sets what a day is, whatever was announced")
    ResponseEntity<DayResponse> set(
            @PathVariable LocalDate date,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody DayRequest request,
            Caller caller) {
        var version = calendar.set(
                date, request.kind(), request.nameVi(), request.nameEn(), request.legalReference(), ifMatch, caller);
        return EntityTags.ok(dayResponse(date, null), version);
    }

    @DeleteMapping("/calendar/days/{date}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Withdraws what an administrator set; the announcement or forecast holds again")
    ResponseEntity<DayResponse> withdraw(
            @PathVariable LocalDate date,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        calendar.withdraw(date, ifMatch, caller);
        return EntityTags.ok(dayResponse(date, null), calendar.versionOf(date));
    }

    @PutMapping("/calendar/years/{year}")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Enters a year's announcement, which takes the place of the forecast")
    YearResponse announce(@PathVariable int year, @Valid @RequestBody YearRequest request, Caller caller) {
        var days = request.days().stream()
                .map(day -> new AnnouncedDay(day.date(), day.kind(), day.nameVi(), day.nameEn()))
                .toList();
        return response(calendar.announce(year, request.legalReference(), days, caller), null);
    }

    @GetMapping("/calendar/changes")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "What administrators entered for a year, newest first")
    PageOf<CalendarService.CalendarChange> changes(
            @RequestParam int year,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging) {
        return calendar.changes(year, paging, asOf);
    }

    private YearResponse response(YearCalendar year, @Nullable LocalDate asOf) {
        var first = LocalDate.of(year.year(), 1, 1);
        var last = LocalDate.of(year.year(), 12, 31);
        return new YearResponse(
                year.year(),
                year.forecast(),
                year.legalReferences(),
                calendar.workingDays(first, last, asOf).count(first, last),
                year.days().stream().map(YearDay::from).toList());
    }

    private DayResponse dayResponse(LocalDate date, @Nullable LocalDate asOf) {
        var year = calendar.year(date.getYear(), asOf);
        return new DayResponse(
                date,
                date.getDayOfWeek(),
                calendar.workingDays(date, date, asOf).isWorking(date),
                year.forecast(),
                year.days().stream()
                        .filter(day -> day.date().equals(date))
                        .findFirst()
                        .map(YearDay::from)
                        .orElse(null));
    }

    /**
     * @param forecast computed, because the year's announcement is not known
     * @param workingDays of the whole year
     */
    record YearResponse(
            int year, boolean forecast, List<String> legalReferences, long workingDays, List<YearDay> days) {}

    /**
     * @param origin how sure it is; UNVERIFIED is shown and not applied
     * @param applied whether working days are counted with it
     */
    record YearDay(
            LocalDate date,
            DayOfWeek weekday,
            DayKind kind,
            String nameVi,
            @Nullable String nameEn,
            String legalReference,
            CalendarDay.Origin origin,
            boolean applied) {

        static YearDay from(CalendarDay day) {
            return new YearDay(
                    day.date(),
                    day.date().getDayOfWeek(),
                    day.kind(),
                    day.nameVi(),
                    day.nameEn(),
                    day.legalReference(),
                    day.origin(),
                    day.applied());
        }
    }

    /** @param reason absent for an ordinary day */
    record DayResponse(
            LocalDate date,
            DayOfWeek weekday,
            boolean workingDay,
            boolean forecast,
            @Nullable YearDay reason) {}

    /**
     * @param forecast one of the years is computed and not announced
     * @param unverified days between that sources disagree on; they are not applied
     */
    record SpanResponse(
            LocalDate from,
            LocalDate to,
            long calendarDays,
            long workingDays,
            boolean forecast,
            List<CalendarDay> unverified) {}

    record NextResponse(
            LocalDate after,
            int count,
            LocalDate date,
            DayOfWeek weekday,
            boolean forecast,
            List<CalendarDay> unverified) {}

    /** @param legalReference the document that sets the day */
    record DayRequest(
            @NotNull DayKind kind,
            @NotBlank @Size(max = 200) String nameVi,
            @Nullable @Size(max = 200) String nameEn,
            @NotBlank @Size(max = 500) String legalReference) {}

    /** @param days every day of the year that is not ordinary */
    record YearRequest(
            @NotBlank @Size(max = 500) String legalReference,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid AnnouncedDayRequest> days) {}

    record AnnouncedDayRequest(
            @NotNull LocalDate date,
            @NotNull DayKind kind,
            @NotBlank @Size(max = 200) String nameVi,
            @Nullable @Size(max = 200) String nameEn) {}
}
