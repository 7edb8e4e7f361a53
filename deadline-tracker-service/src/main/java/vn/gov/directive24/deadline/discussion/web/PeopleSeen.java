package vn.gov.directive24.deadline.discussion.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.discussion.People;

/** Notes who calls, by API or in the browser. */
@Configuration(proxyBeanMethods = false)
class PeopleSeen implements WebMvcConfigurer, HandlerInterceptor {

    private final People people;

    PeopleSeen(People people) {
        this.people = people;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** After the answer, which does not wait for it; and not when the database may be away. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (response.getStatus() < 500) {
            Caller.of(SecurityContextHolder.getContext().getAuthentication()).ifPresent(people::saw);
        }
    }
}
