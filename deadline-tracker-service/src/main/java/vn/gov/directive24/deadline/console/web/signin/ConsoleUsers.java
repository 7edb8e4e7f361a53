package vn.gov.directive24.deadline.console.web.signin;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.security.AccessTokens;

/** Reads the access token as the API would, so that a person may do the same in both ways. Then it is forgotten. */
@Component
class ConsoleUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final AccessTokens tokens;

    ConsoleUsers(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        try {
            var holder = tokens.read(request.getAccessToken().getTokenValue());
            if (!holder.caller().subject().equals(request.getIdToken().getSubject())) {
                throw refused("The access token and the ID token name two people.", null);
            }
            return ConsoleUser.of(request.getIdToken(), holder.caller(), holder.authorities());
        } catch (JwtException notBelieved) {
            throw refused("The access token is not one of this platform.", notBelieved);
        }
    }

    private static OAuth2AuthenticationException refused(
            String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_token", why, null), why, cause);
    }
}
