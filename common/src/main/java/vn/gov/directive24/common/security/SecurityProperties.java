package vn.gov.directive24.common.security;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are believed.
 *
 * @param issuer the {@code iss} of a token
 * @param jwksUri where the issuer's keys are; by default {@code <issuer>/oauth2/jwks}
 * @param audience the {@code aud} of a token
 * @param publicMetrics whether {@code /actuator/prometheus} is open, for networks that only operators reach
 */
@ConfigurationProperties("directive24.security")
record SecurityProperties(
        URI issuer,
        @Nullable URI jwksUri,
        @DefaultValue("directive24") String audience,
        @DefaultValue("false") boolean publicMetrics) {

    URI keys() {
        return jwksUri == null ? URI.create(issuer + "/oauth2/jwks") : jwksUri;
    }
}
