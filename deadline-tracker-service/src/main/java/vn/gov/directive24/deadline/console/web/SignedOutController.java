package vn.gov.directive24.deadline.console.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where signing out ends, and signing in that did not work. */
@Controller
@PreAuthorize("denyAll")
class SignedOutController {

    @GetMapping("/signed-out")
    @PreAuthorize("permitAll")
    String show(@RequestParam(required = false) @Nullable String why, Model model) {
        model.addAttribute("failed", "failed".equals(why));
        return "signed-out";
    }
}
