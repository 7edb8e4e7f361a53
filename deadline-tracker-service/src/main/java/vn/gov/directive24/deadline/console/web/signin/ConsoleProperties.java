package vn.gov.directive24.deadline.console.web.signin;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The OpenID provider as the console needs it.
 *
 * @param clientSecret empty for a public client; PKCE is used either way
 * @param authorizationUri where the browser is sent to sign in
 * @param tokenUri where this service exchanges the code
 * @param endSessionUri where the browser is sent to sign out
 * @param idle how long a session outlives its last request
 * @param longest how long it lasts at most, so that rights that were taken away end with the working day
 */
@ConfigurationProperties("directive24.console")
record ConsoleProperties(
        String issuer,
        URI jwksUri,
        String clientId,
        @DefaultValue("") String clientSecret,
        URI authorizationUri,
        URI tokenUri,
        URI endSessionUri,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("10h") Duration longest) {}
