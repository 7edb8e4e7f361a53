package vn.gov.directive24.deadline.console.web.signin;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.security.SignedIn;

/**
 * Who is signed in, as the session keeps it: what the access token said, without the token. The ID token stays for
 * signing out at the provider.
 */
record ConsoleUser(
        OidcIdToken idToken, String subject, String agency, Set<String> roles, Set<GrantedAuthority> authorities)
        implements OidcUser, SignedIn, Serializable {

    static ConsoleUser of(OidcIdToken idToken, Caller caller, Set<GrantedAuthority> authorities) {
        return new ConsoleUser(idToken, caller.subject(), caller.agency(), caller.roles(), authorities);
    }

    @Override
    public Caller caller() {
        return new Caller(subject, agency, roles);
    }

    @Override
    public String getName() {
        return subject;
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return idToken.getClaims();
    }

    @Override
    public Set<GrantedAuthority> getAuthorities() {
        return authorities;
    }
}
