package vn.gov.directive24.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

class RoleScopesTests {

    private final RoleScopes scopes = new RoleScopes("deadline");

    @Test
    void givesWhatTheTokenSays() {
        assertThat(authorities("deadline:read registry:write", "OFFICER", "REGISTRY_OFFICER"))
                .containsExactly(
                        "SCOPE_deadline:read", "SCOPE_registry:write", "ROLE_OFFICER", "ROLE_REGISTRY_OFFICER");
    }

    @ParameterizedTest
    @CsvSource({
        "OVERSEER, deadline:oversee, true",
        "OVERSEER, deadline:read deadline:write, false",
        "OVERSEER, identity:oversee, false",
        "ADMIN, deadline:admin, true",
        "ADMIN, deadline:oversee registry:admin, false",
        "AUDITOR, deadline:read deadline:audit, true",
        "AUDITOR, deadline:read, false"
    })
    void countsARoleAboveTheAgenciesOnlyWithItsScope(String role, String granted, boolean counts) {
        assertThat(authorities(granted, role).contains("ROLE_" + role)).isEqualTo(counts);
    }

    private List<String> authorities(String granted, String... roles) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "ES256")
                .subject("vpcp")
                .claim("scope", granted)
                .claim("roles", List.of(roles))
                .build();
        return scopes.convert(token).stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
