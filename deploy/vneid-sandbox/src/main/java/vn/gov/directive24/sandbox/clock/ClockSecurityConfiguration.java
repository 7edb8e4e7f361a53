package vn.gov.directive24.sandbox.clock;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ClockSecurityConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain clockEndpoints(HttpSecurity http, JsonMapper json) {
        return http.securityMatcher("/sandbox/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/sandbox/clock")
                        .permitAll()
                        .requestMatchers(HttpMethod.PUT, "/sandbox/clock")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(bearer -> bearer.authenticationEntryPoint((request, response, refusal) -> {
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            write(ClockProblem.unauthenticated(), response, json);
                        })
                        .accessDeniedHandler(
                                (request, response, refusal) -> write(ClockProblem.forbidden(), response, json))
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(rolesAsAuthorities())))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here is authorised by a cookie.
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static JwtAuthenticationConverter rolesAsAuthorities() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    private static void write(ClockProblem problem, HttpServletResponse response, JsonMapper json) throws IOException {
        response.setStatus(problem.body().getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem.body());
    }
}
