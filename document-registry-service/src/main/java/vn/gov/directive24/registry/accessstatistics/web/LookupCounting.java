package vn.gov.directive24.registry.accessstatistics.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.security.PublicEndpoints;
import vn.gov.directive24.registry.accessstatistics.AccessCounter;

/** Counts each answer about one document type. */
@Configuration(proxyBeanMethods = false)
class LookupCounting implements WebMvcConfigurer {

    private final AccessCounter counter;

    LookupCounting(AccessCounter counter) {
        this.counter = counter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Counting(counter)).addPathPatterns("/api/v1/document-types/*");
    }

    @Bean
    PublicEndpoints publicAccessStatistics() {
        return new PublicEndpoints(List.of("/api/v1/access-statistics", "/api/v1/access-statistics/csv"));
    }

    private record Counting(AccessCounter counter) implements HandlerInterceptor {

        @Override
        public void afterCompletion(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
            if (request.getMethod().equals("GET")
                    && response.getStatus() == HttpServletResponse.SC_OK
                    && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                            instanceof Map<?, ?> variables
                    && variables.get("code") instanceof String type) {
                counter.lookedUp(
                        type,
                        Caller.of(SecurityContextHolder.getContext().getAuthentication())
                                .map(Caller::agency)
                                .orElse(""));
            }
        }
    }
}
