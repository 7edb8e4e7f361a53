package vn.gov.directive24.deadline.console.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.calendar.CalendarService;

/** Which days are worked, and by what law or announcement. */
@Controller
@PreAuthorize("denyAll")
class CalendarPageController {

    private static final Paging CHANGES = new Paging(0, 50);

    private final CalendarService calendar;
    private final Clock clock;

    CalendarPageController(CalendarService calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping("/calendar")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@RequestParam(required = false) @Nullable Integer year, Model model) {
        var asked = year == null ? LocalDate.now(clock).getYear() : year;
        var shown = calendar.year(asked);
        var first = LocalDate.of(asked, 1, 1);
        model.addAttribute("calendar", shown);
        model.addAttribute(
                "sheet",
                YearSheet.of(
                        shown, calendar.workingDays(first, first.plusYears(1).minusDays(1))));
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("changes", calendar.changes(asked, CHANGES, null).items());
        model.addAttribute("before", asked > CalendarService.FIRST_YEAR ? asked - 1 : null);
        model.addAttribute("after", asked < CalendarService.LAST_YEAR ? asked + 1 : null);
        return "calendar";
    }
}
