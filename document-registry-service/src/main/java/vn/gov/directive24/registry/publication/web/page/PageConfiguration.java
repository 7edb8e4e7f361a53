package vn.gov.directive24.registry.publication.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import vn.gov.directive24.common.security.PublicEndpoints;

/** What is open to everybody, and how it is served. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    private static final String[] PAGES = {"/", "/lists", "/lists/**", "/types/**", "/en", "/en/**", "/assets/**"};

    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    /** Takes a form, and changes nothing. */
    private static final String[] CHECK = {"/lists/check", "/en/lists/check"};

    /** The API's share of what is public; the pages have a chain of their own. */
    @Bean
    PublicEndpoints publicLists() {
        return new PublicEndpoints(
                List.of("/api/v1/lists", "/api/v1/lists/latest", "/api/v1/lists/{number:[0-9]+}"),
                List.of("/api/v1/lists/verifications"));
    }

    @Bean
    @Order(1)
    SecurityFilterChain publicPages(HttpSecurity http) {
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, CHECK)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(PageConfiguration::headers)
                .build();
    }

    /** Nothing from elsewhere, nothing inline, and no script at all. */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'; style-src 'self'; "
                        + "img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/publication/assets/")
                .setCacheControl(FOR_GOOD)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetNames() {
        return new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    }

    /** What a page says can change without a list: its words, or that another list took its place. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> pageTags() {
        var filter = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new PageTags());
        filter.addUrlPatterns("/lists", "/lists/*", "/types/*", "/en/*", "/api/v1/lists");
        return filter;
    }

    /** The files and the feed have tags of their own, reckoned without reading them. */
    private static final class PageTags extends ShallowEtagHeaderFilter {

        private static final Pattern TAGGED = Pattern.compile("/lists/([0-9]+\\.(json|csv|xlsx)|feed\\.atom)");

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return TAGGED.matcher(request.getRequestURI()).matches();
        }
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PathLanguage();
    }
}
