package vn.gov.directive24.common.security;

import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Believes an access token as the API does, for whoever gets one in another way than a request's header. */
public class AccessTokens {

    private final JwtDecoder decoder;
    private final JwtAuthenticationConverter converter;

    AccessTokens(JwtDecoder decoder, JwtAuthenticationConverter converter) {
        this.decoder = decoder;
        this.converter = converter;
    }

    /** @throws JwtException when the API would not believe it */
    public Holder read(String token) {
        var authentication = (JwtAuthenticationToken) converter.convert(decoder.decode(token));
        return new Holder(Caller.from(authentication), Set.copyOf(authentication.getAuthorities()));
    }

    /** @param authorities {@code SCOPE_x} and {@code ROLE_y} */
    public record Holder(Caller caller, Set<GrantedAuthority> authorities) {}
}
