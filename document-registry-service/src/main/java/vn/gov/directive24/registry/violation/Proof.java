package vn.gov.directive24.registry.violation;

import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.security.Caller;

/**
 * How somebody shows that a report is hers: by the secret that was shown with it, or by being signed in as she was when
 * she made it. An anonymous report has the secret only.
 */
public record Proof(@Nullable String secret, @Nullable Caller caller) {

    @Override
    public String toString() {
        return "Proof[…]";
    }
}
