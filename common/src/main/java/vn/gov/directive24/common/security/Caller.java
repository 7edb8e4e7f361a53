package vn.gov.directive24.common.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who asks, read from the access token.
 *
 * @param subject user or device name
 * @param agency code of agencies.yaml, for example {@code BCA} or {@code P01}; empty when the token names none
 * @param roles that count in this service, for example {@code OFFICER}, {@code OVERSEER}, {@code ADMIN}
 */
public record Caller(String subject, String agency, Set<String> roles) {

    private static final String ROLE = "ROLE_";

    /** Of a request with a token or of a session that began with one; empty when it is the platform itself. */
    public static Optional<Caller> of(@Nullable Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken token) {
            return Optional.of(from(token));
        }
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.caller())
                : Optional.empty();
    }

    static Caller from(JwtAuthenticationToken authentication) {
        var token = authentication.getToken();
        var agency = token.getClaimAsString("agency");
        return new Caller(authentication.getName(), agency == null ? "" : agency, rolesOf(authentication));
    }

    /** Those that count here, see {@link RoleScopes}. */
    private static Set<String> rolesOf(JwtAuthenticationToken authentication) {
        return authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith(ROLE))
                .map(role -> role.substring(ROLE.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean actsFor(String agencyCode) {
        return agency.equals(agencyCode);
    }
}
