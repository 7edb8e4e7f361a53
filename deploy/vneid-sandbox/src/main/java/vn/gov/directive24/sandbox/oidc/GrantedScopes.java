package vn.gov.directive24.sandbox.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2AuthorizationCodeRequestAuthenticationConverter;
import org.springframework.security.oauth2.server.authorization.web.authentication.OAuth2ClientCredentialsAuthenticationConverter;
import vn.gov.directive24.sandbox.account.SeededUser;

/**
 * Turns the scopes a program asks for into those its user holds. Asking for no platform scope means "all she has";
 * asking for some means no more than those; one she does not hold is left out, as RFC 6749 section 3.3 allows, and the
 * token response names what was granted.
 */
final class GrantedScopes {

    private static final Set<String> PLATFORM = SeededUser.allScopes();

    private final OAuth2AuthorizationCodeRequestAuthenticationConverter codeRequests =
            new OAuth2AuthorizationCodeRequestAuthenticationConverter();
    private final OAuth2ClientCredentialsAuthenticationConverter deviceRequests =
            new OAuth2ClientCredentialsAuthenticationConverter();

    /** At the authorization endpoint. Who has not signed in yet is sent to the login form and comes back here. */
    @Nullable Authentication forPerson(HttpServletRequest request) {
        var asked = codeRequests.convert(request);
        if (!(asked instanceof OAuth2AuthorizationCodeRequestAuthenticationToken code)) {
            return asked;
        }
        var person = (Authentication) code.getPrincipal();
        return SeededUser.named(person.getName())
                .map(user -> new OAuth2AuthorizationCodeRequestAuthenticationToken(
                        code.getAuthorizationUri(),
                        code.getClientId(),
                        person,
                        code.getRedirectUri(),
                        code.getState(),
                        granted(code.getScopes(), user),
                        code.getAdditionalParameters()))
                .orElse(code);
    }

    /** At the token endpoint, where a device is a client that asks for itself. */
    @Nullable Authentication forDevice(HttpServletRequest request) {
        var asked = deviceRequests.convert(request);
        if (!(asked instanceof OAuth2ClientCredentialsAuthenticationToken credentials)) {
            return asked;
        }
        var device = (Authentication) credentials.getPrincipal();
        return SeededUser.named(device.getName())
                .map(user -> new OAuth2ClientCredentialsAuthenticationToken(
                        device, granted(credentials.getScopes(), user), credentials.getAdditionalParameters()))
                .orElse(credentials);
    }

    /** Scopes that are not the platform's ({@code openid}, or a misspelt one) stay for the provider to judge. */
    static Set<String> granted(Set<String> asked, SeededUser user) {
        var granted = new HashSet<>(asked);
        if (granted.removeAll(PLATFORM)) {
            user.scopes().stream().filter(asked::contains).forEach(granted::add);
        } else {
            granted.addAll(user.scopes());
        }
        return granted;
    }
}
