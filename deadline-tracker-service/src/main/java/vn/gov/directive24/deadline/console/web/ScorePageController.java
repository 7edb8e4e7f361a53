package vn.gov.directive24.deadline.console.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.score.MonthScores;
import vn.gov.directive24.deadline.score.ScoreComponent;
import vn.gov.directive24.deadline.score.ScoreFormula;
import vn.gov.directive24.deadline.score.ScoreService;
import vn.gov.directive24.deadline.score.Scores;

/** How well each agency keeps its dates, and what its figure is made of. */
@Controller
@PreAuthorize("denyAll")
class ScorePageController {

    private final ScoreService scores;
    private final Agencies agencies;
    private final Clock clock;

    ScorePageController(ScoreService scores, Agencies agencies, Clock clock) {
        this.scores = scores;
        this.agencies = agencies;
        this.clock = clock;
    }

    @GetMapping("/scores")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) ScoreTable.@Nullable Order sort,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean verify,
            Model model) {
        var order = sort == null ? ScoreTable.Order.SCORE : sort;
        var asked = monthOf(month, asOf);
        var shown = verify ? scores.verified(asked, asOf) : scores.of(asked, asOf);
        fill(model, shown, asOf);
        model.addAttribute("order", order);
        model.addAttribute("table", ScoreTable.of(shown.scores(), monthBefore(asked, asOf), order));
        return "scores";
    }

    @GetMapping("/scores/{agency}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(
            @PathVariable String agency,
            @RequestParam(required = false) @Nullable YearMonth month,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            Model model) {
        var code = agencies.requireSingle(agency, "agency").code();
        var asked = monthOf(month, asOf);
        var shown = scores.of(asked, asOf);
        fill(model, shown, asOf);
        model.addAttribute("agency", code);
        model.addAttribute("movement", scores.movement(code, shown, asOf));
        return "score";
    }

    private void fill(Model model, Scores shown, @Nullable LocalDate asOf) {
        model.addAttribute("month", shown.scores().month());
        model.addAttribute("shown", shown);
        model.addAttribute("asOf", asOf);
        model.addAttribute("components", componentsOf(shown.scores().parameters()));
    }

    /** The one asked for, or the last that is over. */
    private YearMonth monthOf(@Nullable YearMonth month, @Nullable LocalDate asOf) {
        return month == null ? YearMonth.from(AsOf.day(asOf, clock)).minusMonths(1) : month;
    }

    /** Before the first formula there is nothing to compare with. */
    private @Nullable MonthScores monthBefore(YearMonth month, @Nullable LocalDate asOf) {
        try {
            return scores.of(month.minusMonths(1), asOf).scores();
        } catch (DomainException none) {
            return null;
        }
    }

    /** Those that count by the formula. */
    private static List<Weight> componentsOf(ScoreFormula.Parameters parameters) {
        return Arrays.stream(ScoreComponent.values())
                .map(component -> new Weight(component, weightOf(component, parameters)))
                .filter(weight -> weight.percent() > 0)
                .toList();
    }

    private static int weightOf(ScoreComponent component, ScoreFormula.Parameters parameters) {
        return switch (component) {
            case ON_TIME -> parameters.onTime();
            case TIMELINESS -> parameters.timeliness();
            case FRESHNESS -> parameters.freshness();
            case MEASURED -> parameters.measured();
            case VIOLATIONS -> parameters.violations();
        };
    }

    /** @param percent what it counts for */
    record Weight(ScoreComponent component, int percent) {}
}
