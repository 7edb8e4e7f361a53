package vn.gov.directive24.registry.violation.web;

import org.springframework.security.core.Authentication;
import vn.gov.directive24.common.security.Caller;

/** Who may do more with a report than to read it; a role alone shows nobody's name. */
final class Handling {

    static final String RULE =
            "hasRole('OVERSEER') or (hasRole('REGISTRY_OFFICER') and hasAuthority('SCOPE_registry:write'))";

    private Handling() {}

    /** As {@link #RULE} says it, of a caller who sees the report. */
    static boolean isAllowed(Caller caller, Authentication authentication) {
        return caller.is("OVERSEER")
                || authentication.getAuthorities().stream()
                        .anyMatch(authority -> "SCOPE_registry:write".equals(authority.getAuthority()));
    }
}
