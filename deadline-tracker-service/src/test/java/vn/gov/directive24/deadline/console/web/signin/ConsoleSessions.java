package vn.gov.directive24.deadline.console.web.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.gov.directive24.common.security.Caller;

/** Sessions as a sign-in at another instance leaves them in the database. */
public final class ConsoleSessions {

    private ConsoleSessions() {}

    /** The Cookie header of somebody who is signed in; authorities separated by spaces. */
    public static <S extends Session> String cookie(
            SessionRepository<S> sessions, String user, String agency, String roles, String scopes) {
        var authorities = Stream.concat(
                        Stream.of(roles.split(" ", -1)).map("ROLE_"::concat),
                        Stream.of(scopes.split(" ", -1)).map("SCOPE_"::concat))
                .map(SimpleGrantedAuthority::new)
                .map(GrantedAuthority.class::cast)
                .collect(Collectors.toSet());
        var idToken = new OidcIdToken(
                "id-token",
                Instant.ofEpochSecond(1_700_000_000),
                Instant.ofEpochSecond(1_700_000_900),
                Map.of("sub", user, "name", "Người dùng " + user));
        var person = ConsoleUser.of(idToken, new Caller(user, agency, Set.of(roles.split(" ", -1))), authorities);
        var session = sessions.createSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(new OAuth2AuthenticationToken(person, authorities, "directive24")));
        sessions.save(session);
        return SessionConfiguration.COOKIE + "="
                + Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
