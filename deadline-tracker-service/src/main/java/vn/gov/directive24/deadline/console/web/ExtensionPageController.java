package vn.gov.directive24.deadline.console.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.directive.DirectiveService;
import vn.gov.directive24.deadline.extension.ExtensionList;

/** Who asks for more time; an overseer decides on the page of the assignment. */
@Controller
@PreAuthorize("denyAll")
class ExtensionPageController {

    private static final int A_PAGE = 25;

    private final ExtensionList extensions;
    private final DirectiveService directives;
    private final AgencyChoice agencies;

    ExtensionPageController(ExtensionList extensions, DirectiveService directives, AgencyChoice agencies) {
        this.extensions = extensions;
        this.directives = directives;
        this.agencies = agencies;
    }

    @GetMapping("/extensions")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String list(@ModelAttribute("query") ExtensionQuery query, Model model) {
        var page = extensions.list(query.filter(agencies), new Paging(query.page() - 1, A_PAGE), null);
        model.addAttribute("extensions", page.items());
        model.addAttribute("pages", page.page());
        model.addAttribute("states", ExtensionQuery.Which.values());
        model.addAttribute("directives", directives.all());
        model.addAttribute("agencies", agencies.all());
        model.addAttribute("agencyKnown", agencies.isKnown(query.agency()));
        return "extensions";
    }
}
