package vn.gov.directive24.deadline.assignment;

import org.springframework.security.core.context.SecurityContextHolder;

/** Who does what is being recorded. */
public final class Actor {

    private Actor() {}

    /** User name, or {@code system}. */
    public static String name() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }
}
