package vn.gov.directive24.deadline.console.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.feed.RecentEvents;
import vn.gov.directive24.deadline.indicator.IndicatorRecord;
import vn.gov.directive24.deadline.report.Outlook;
import vn.gov.directive24.deadline.report.SummaryReport;

/** How everything stands, at a glance. */
@Controller
@PreAuthorize("denyAll")
class HomeController {

    private static final int DAYS_AHEAD = 30;
    private static final int EVENTS = 15;
    private static final int AGENCIES = 10;

    private final DirectiveService directives;
    private final SummaryReport summaries;
    private final Outlook outlook;
    private final IndicatorRecord indicators;
    private final RecentEvents events;

    HomeController(
            DirectiveService directives,
            SummaryReport summaries,
            Outlook outlook,
            IndicatorRecord indicators,
            RecentEvents events) {
        this.directives = directives;
        this.summaries = summaries;
        this.outlook = outlook;
        this.indicators = indicators;
        this.events = events;
    }

    @GetMapping("/")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@RequestParam(required = false) @Nullable LocalDate asOf, Model model) {
        var day = outlook.dayOf(asOf);
        model.addAttribute("asOf", asOf);
        model.addAttribute("day", day);
        model.addAttribute("directives", cards(day));
        model.addAttribute("fallingDue", outlook.fallingDue(asOf, DAYS_AHEAD));
        var behind = outlook.overdueByAgency(asOf);
        model.addAttribute("behindTop", behind.stream().limit(AGENCIES).toList());
        model.addAttribute("behindRest", behind.stream().skip(AGENCIES).toList());
        var gauges = indicators.asOf(day).stream()
                .map(Gauge::from)
                .collect(Collectors.partitioningBy(gauge -> gauge.value() != null));
        model.addAttribute("indicators", gauges.getOrDefault(true, List.of()));
        model.addAttribute("silent", gauges.getOrDefault(false, List.of()));
        model.addAttribute(
                "events", events.newest(EVENTS).stream().map(FeedLine::from).toList());
        return "home";
    }

    private List<DirectiveCard> cards(LocalDate day) {
        return directives.all().stream()
                .filter(directive -> !directive.keptFrom().isAfter(day))
                .map(directive -> new DirectiveCard(directive, summaries.of(directive.number(), day)))
                .toList();
    }
}
