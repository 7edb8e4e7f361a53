package vn.gov.directive24.registry.violation.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.registry.violation.Proof;

/** What a request shows of whose the report is. */
final class Proofs {

    static final String SECRET = "Report-Secret";

    private Proofs() {}

    static Proof of(HttpServletRequest request) {
        return of(request.getHeader(SECRET));
    }

    /** @param secret the header */
    static Proof of(@Nullable String secret) {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication())
                .orElse(null);
        if (secret != null && !secret.isBlank()) {
            return new Proof(secret, caller);
        }
        if (caller == null) {
            throw new InvalidField(SECRET, "Send the secret that was shown with the receipt in this header.");
        }
        return new Proof(null, caller);
    }
}
