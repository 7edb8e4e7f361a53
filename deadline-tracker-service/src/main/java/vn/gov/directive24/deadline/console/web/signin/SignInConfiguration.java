package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.DispatcherType;
import java.net.URI;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.gov.directive24.common.security.PublicEndpoints;

/** Two filter chains in front of the one for bearer tokens: the files every page needs, and the pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
class SignInConfiguration {

    static final String REGISTRATION = "directive24";
    static final String SIGN_IN = "/oauth2/authorization/" + REGISTRATION;

    @Bean
    @Order(1)
    SecurityFilterChain consoleFiles(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain console(
            HttpSecurity http,
            ConsoleProperties properties,
            ConsoleUsers users,
            ClientRegistrationRepository consoleClient,
            ObjectProvider<PublicEndpoints> publicEndpoints) {
        var pages = new WantedPage();
        return http.securityMatcher(new ConsolePaths(publicEndpoints.stream().toList()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/signed-out", "/language")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new LongestSession(properties.longest()), SecurityContextHolderFilter.class)
                .requestCache(cache -> cache.requestCache(pages))
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .clientRegistrationRepository(consoleClient)
                        .authorizedClientRepository(new ForgottenTokens())
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(TokenEndpoint.client()))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                        .successHandler(new BackToThePage(pages, properties.idle()))
                        .failureHandler(new SignInFailed()))
                .logout(logout ->
                        logout.deleteCookies(SessionConfiguration.COOKIE).logoutSuccessHandler(signOut(consoleClient)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new ToSignIn(SIGN_IN))
                        .accessDeniedHandler(new SessionHasEnded(SIGN_IN, pages)))
                .headers(headers -> headers(headers, properties))
                .build();
    }

    @Bean
    ClientRegistrationRepository consoleClient(ConsoleProperties properties) {
        var isPublic = properties.clientSecret().isEmpty();
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientAuthenticationMethod(
                        isPublic ? ClientAuthenticationMethod.NONE : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // No scope of the platform: the provider gives all that the person holds.
                .scope("openid")
                .issuerUri(properties.issuer())
                .authorizationUri(properties.authorizationUri().toString())
                .tokenUri(properties.tokenUri().toString())
                .jwkSetUri(properties.jwksUri().toString())
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of(
                        "end_session_endpoint", properties.endSessionUri().toString()))
                .build());
    }

    private static OidcClientInitiatedLogoutSuccessHandler signOut(ClientRegistrationRepository client) {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(client);
        handler.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        handler.setDefaultTargetUrl("/signed-out");
        return handler;
    }

    /** Nothing from elsewhere, nothing inline; a form may end at the provider, where signing out does. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers, ConsoleProperties properties) {
        var policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self' %s %s; base-uri 'none'; frame-ancestors 'none'"
                        .formatted(origin(properties.authorizationUri()), origin(properties.endSessionUri()));
        headers.contentSecurityPolicy(content -> content.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
