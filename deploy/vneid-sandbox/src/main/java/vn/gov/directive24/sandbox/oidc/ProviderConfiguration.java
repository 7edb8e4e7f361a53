package vn.gov.directive24.sandbox.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import vn.gov.directive24.sandbox.account.Accounts;
import vn.gov.directive24.sandbox.account.SeededUser;

/** The OpenID provider itself; {@link PagesConfiguration} has the login form. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProviderProperties.class)
class ProviderConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain providerEndpoints(HttpSecurity http) {
        var scopes = new GrantedScopes();
        return http.oauth2AuthorizationServer(provider -> {
                    http.securityMatcher(provider.getEndpointsMatcher());
                    provider.authorizationEndpoint(
                                    endpoint -> endpoint.authorizationRequestConverter(scopes::forPerson))
                            .tokenEndpoint(endpoint -> endpoint.accessTokenRequestConverter(scopes::forDevice))
                            .oidc(oidc -> oidc.providerConfigurationEndpoint(endpoint ->
                                            endpoint.providerConfigurationCustomizer(
                                                    metadata -> metadata.scope(OidcScopes.PROFILE)
                                                            .scopes(all -> all.addAll(SeededUser.allScopes()))))
                                    // After a restart the sandbox knows no sign-in, so there is nothing to end.
                                    .logoutEndpoint(endpoint -> endpoint.errorResponseHandler(
                                            (_, response, _) -> response.sendRedirect("/login?logout")))
                                    .userInfoEndpoint(
                                            endpoint -> endpoint.userInfoMapper(ProviderConfiguration::userInfo)));
                })
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(bearer -> bearer.jwt(jwt -> {}))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                .build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(ProviderProperties properties) {
        return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
    }

    @Bean
    RegisteredClientRepository registeredClients(ProviderProperties properties, Accounts accounts) {
        return Clients.of(properties, accounts);
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    TokenClaims tokenClaims() {
        return new TokenClaims();
    }

    @Bean
    JWKSource<SecurityContext> keys(SigningKey key) {
        return new ImmutableJWKSet<>(key.keySet());
    }

    /** For the sandbox's own endpoints; needs no request to itself, so it works before the port is open. */
    @Bean
    JwtDecoder jwtDecoder(SigningKey key, ProviderProperties properties) throws JOSEException {
        var decoder =
                NimbusJwtDecoder.withPublicKey(key.publicKey().toRSAPublicKey()).build();
        // With the audience, because an ID token is signed with the same key and is no permission.
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtIssuerValidator(properties.issuer()), new JwtAudienceValidator(TokenClaims.AUDIENCE)));
        return decoder;
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Accounts.PASSWORDS;
    }

    private static OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        var userName = context.getAuthorization().getPrincipalName();
        var user = SeededUser.named(userName).orElseThrow();
        return OidcUserInfo.builder()
                .subject(userName)
                .claims(claims -> claims.putAll(user.profile()))
                .build();
    }
}
