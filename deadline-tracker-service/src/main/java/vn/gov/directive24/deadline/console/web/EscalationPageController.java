package vn.gov.directive24.deadline.console.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.EscalationRuleService;
import vn.gov.directive24.deadline.escalation.EscalationService;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.Rung;

/** The levels that were reached, of everybody. */
@Controller
@PreAuthorize("denyAll")
class EscalationPageController {

    private static final int A_PAGE = 25;

    private final EscalationService escalations;
    private final EscalationRuleService rules;
    private final DirectiveService directives;
    private final AgencyChoice agencies;

    EscalationPageController(
            EscalationService escalations,
            EscalationRuleService rules,
            DirectiveService directives,
            AgencyChoice agencies) {
        this.escalations = escalations;
        this.rules = rules;
        this.directives = directives;
        this.agencies = agencies;
    }

    @GetMapping("/escalations")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(
            @ModelAttribute("query") EscalationQuery query, Caller caller, Authentication authentication, Model model) {
        var page = escalations.list(query.filter(agencies), new Paging(query.page() - 1, A_PAGE));
        model.addAttribute("pages", page.page());
        model.addAttribute(
                "levels",
                page.items().stream()
                        .map(level -> EscalationLine.of(level, caller, authentication))
                        .toList());
        model.addAttribute("directives", directives.all());
        model.addAttribute("rungs", rungs());
        model.addAttribute("recipients", Recipient.values());
        model.addAttribute("outcomes", EscalationLog.Outcome.values());
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("agencyKnown", agencies.isKnown(query.agency()));
        return "escalations";
    }

    /** The levels that a rule in force has, the earliest first. */
    private Collection<Rung> rungs() {
        return rules.all().stream()
                .flatMap(rule -> rule.ladder().stream())
                .collect(toMap(Rung::daysFromDue, identity(), (first, _) -> first, TreeMap::new))
                .values();
    }
}
