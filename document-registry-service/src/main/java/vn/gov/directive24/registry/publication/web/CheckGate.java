package vn.gov.directive24.registry.publication.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.registry.publication.PublicCheck;

/** Asks before a body is read whether its sender may have copies checked now: whoever may not fills no disk. */
@Component
class CheckGate implements HandlerInterceptor, WebMvcConfigurer {

    /** What a multipart body has around its files. */
    private static final int AROUND = 64 * 1024;

    private static final String READER = "SCOPE_registry:read";

    private final PublicCheck check;

    CheckGate(PublicCheck check) {
        this.check = check;
    }

    /** Whether the request has a token with which there is no limit but the service's own. */
    static boolean isReader() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(granted -> READER.equals(granted.getAuthority()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/lists/verifications", "/lists/check", "/en/lists/check");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws BodyTooLarge {
        if (request.getMethod().equals("POST") && !isReader()) {
            check.requireTurn(request.getRemoteAddr());
            if (request.getContentLengthLong() > PublicCheck.MOST_BYTES_IN_ALL + AROUND) {
                throw new BodyTooLarge(PublicCheck.MOST_BYTES_IN_ALL);
            }
        }
        return true;
    }
}
