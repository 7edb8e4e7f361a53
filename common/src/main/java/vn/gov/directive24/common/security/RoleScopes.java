package vn.gov.directive24.common.security;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/**
 * Scopes become {@code SCOPE_x} and roles become {@code ROLE_y}.
 *
 * <p>A role says who somebody is, a scope what this token was given for. The roles that stand above the agencies count
 * in a service only with that service's scope, so that a token made for reading decides nothing, whoever holds it.
 */
class RoleScopes implements Converter<Jwt, Collection<GrantedAuthority>> {

    private static final Map<String, String> NEEDED =
            Map.of("OVERSEER", "oversee", "ADMIN", "admin", "AUDITOR", "audit");

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final String service;

    /** @param service what the service's scopes begin with */
    RoleScopes(String service) {
        this.service = service;
    }

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        var granted = scopes.convert(token);
        return Stream.concat(
                        granted.stream(),
                        roles(token).filter(role -> counts(role, granted)).map(RoleScopes::authority))
                .toList();
    }

    private boolean counts(String role, Collection<GrantedAuthority> granted) {
        var needed = NEEDED.get(role);
        return needed == null
                || granted.stream().anyMatch(scope -> ("SCOPE_" + service + ":" + needed).equals(scope.getAuthority()));
    }

    private static GrantedAuthority authority(String role) {
        return new SimpleGrantedAuthority("ROLE_" + role);
    }

    private static Stream<String> roles(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null ? Stream.empty() : roles.stream();
    }
}
