package vn.gov.directive24.sandbox.oidc;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import vn.gov.directive24.sandbox.account.Accounts;
import vn.gov.directive24.sandbox.account.SeededUser;

/** The programs that may ask for tokens: the console for people, and each gate device for itself. */
final class Clients {

    static final String CONSOLE = "directive24-console";

    private static final TokenSettings FIFTEEN_MINUTES = TokenSettings.builder()
            .accessTokenTimeToLive(Duration.ofMinutes(15))
            .build();

    private Clients() {}

    static RegisteredClientRepository of(ProviderProperties properties, Accounts accounts) {
        var devices = Arrays.stream(SeededUser.values())
                .filter(SeededUser::isDevice)
                .map(device -> device(device, accounts.hashOf(device)));
        return new InMemoryRegisteredClientRepository(
                Stream.concat(Stream.of(console(properties)), devices).toList());
    }

    /** A public client: a browser cannot keep a secret, so PKCE proves that the asker is the one who began. */
    private static RegisteredClient console(ProviderProperties properties) {
        return RegisteredClient.withId(CONSOLE)
                .clientId(CONSOLE)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris ->
                        properties.consoles().forEach(console -> uris.add(console + "/login/oauth2/code/directive24")))
                .postLogoutRedirectUris(uris -> properties.consoles().forEach(console -> {
                    uris.add(console + "/");
                    uris.add(console + "/signed-out");
                }))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .scopes(scopes -> scopes.addAll(SeededUser.allScopes()))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(FIFTEEN_MINUTES)
                .build();
    }

    private static RegisteredClient device(SeededUser device, String secretHash) {
        return RegisteredClient.withId(device.userName())
                .clientId(device.userName())
                .clientSecret(secretHash)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(device.scopes()))
                .tokenSettings(FIFTEEN_MINUTES)
                .build();
    }
}
