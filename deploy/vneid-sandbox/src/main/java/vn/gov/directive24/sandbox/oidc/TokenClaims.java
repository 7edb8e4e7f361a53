package vn.gov.directive24.sandbox.oidc;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import vn.gov.directive24.sandbox.account.SeededUser;

/** Gives the provider's tokens the same claims as those of the command line. */
public final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    /** The {@code aud} of every access token of the platform. */
    public static final String AUDIENCE = "directive24";

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication principal = Objects.requireNonNull(context.getPrincipal());
        var user = SeededUser.named(principal.getName()).orElseThrow();
        var claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(List.of(AUDIENCE));
            claims.claim("scope", String.join(" ", new TreeSet<>(context.getAuthorizedScopes())));
            user.claims().forEach(claims::claim);
        } else if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            user.profile().forEach(claims::claim);
        }
    }
}
