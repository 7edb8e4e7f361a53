package vn.gov.directive24.deadline.console.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.EntityTags;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.escalation.EscalationRule;
import vn.gov.directive24.deadline.escalation.EscalationRuleService;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.escalation.RulePreview;

/** When whom is told. A change is seen against today's data before it can be saved. */
@Controller
@RequestMapping("/escalations/rules")
@PreAuthorize("denyAll")
class RulePageController {

    private static final String RULES = "/escalations/rules";
    private static final int SHOWN = 50;

    private final EscalationRuleService rules;
    private final DirectiveService directives;
    private final AgencyChoice agencies;

    RulePageController(EscalationRuleService rules, DirectiveService directives, AgencyChoice agencies) {
        this.rules = rules;
        this.directives = directives;
        this.agencies = agencies;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(Caller caller, Model model) {
        model.addAttribute("rules", rules.all());
        model.addAttribute("changes", mayChange(caller));
        return "rules";
    }

    @GetMapping("/{code}")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@PathVariable String code, Caller caller, Model model) {
        var versions = rules.versions(code, null);
        var newest = versions.getFirst();
        model.addAttribute("versions", versions);
        model.addAttribute("editable", newest.active() && mayChange(caller));
        return form(RuleForm.of(newest), newest, model);
    }

    @GetMapping(params = "new")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    String begin(Model model) {
        model.addAttribute("editable", true);
        return form(RuleForm.empty(), null, model);
    }

    /** Shows what was typed and what it would do; nothing is saved. */
    @PostMapping("/preview")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    String preview(@RequestParam MultiValueMap<String, String> typed, Caller caller, Model model) {
        var form = RuleForm.of(typed);
        model.addAttribute("editable", true);
        try {
            show(rules.preview(form.code(), form.wording(agencies), caller), model);
        } catch (FormIncomplete incomplete) {
            model.addAttribute("incomplete", Incomplete.from(incomplete));
        } catch (DomainException refused) {
            model.addAttribute("refused", Refusal.from(refused));
        }
        return form(form, null, model);
    }

    @PostMapping("/{code}/end-preview")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    String previewEnd(@PathVariable String code, Caller caller, Model model) {
        var rule = rules.find(code);
        model.addAttribute("ending", true);
        try {
            show(rules.preview(code, null, caller), model);
        } catch (DomainException refused) {
            model.addAttribute("refused", Refusal.from(refused));
        }
        return form(RuleForm.of(rule), rule, model);
    }

    @PostMapping
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    String save(@RequestParam MultiValueMap<String, String> typed, Caller caller, RedirectAttributes flash) {
        var form = RuleForm.of(typed);
        return new Attempt(flash).at(RULES, "save-rule", () -> {
            var wording = form.wording(agencies);
            if (form.version().isEmpty()) {
                rules.add(form.code(), wording, caller);
            } else {
                rules.change(form.code(), wording, "\"" + form.version() + "\"", caller);
            }
        });
    }

    @PostMapping("/{code}/end")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    String end(@PathVariable String code, @RequestParam long version, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at(RULES, "end-rule", () -> rules.end(code, EntityTags.tag(version), caller));
    }

    private String form(RuleForm form, @Nullable EscalationRule rule, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("rule", rule);
        model.addAttribute("directives", directives.all());
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("recipients", Recipient.values());
        return "rule";
    }

    private static void show(RulePreview.Effect effect, Model model) {
        model.addAttribute("effect", effect);
        model.addAttribute("fired", effect.items().stream().limit(SHOWN).toList());
    }

    private static boolean mayChange(Caller caller) {
        return caller.is("OVERSEER") || caller.is("ADMIN");
    }
}
