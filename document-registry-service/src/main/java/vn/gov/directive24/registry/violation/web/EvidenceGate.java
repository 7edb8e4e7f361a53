package vn.gov.directive24.registry.violation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.registry.violation.EvidenceIntake;
import vn.gov.directive24.registry.violation.EvidenceService;
import vn.gov.directive24.registry.violation.Receipt;

/** Asks before a body is read whether its sender may add a file: whoever may not fills no disk. */
@Component
class EvidenceGate implements HandlerInterceptor, WebMvcConfigurer {

    /** What a multipart body has around its file. */
    private static final int AROUND = 16 * 1024;

    private final EvidenceService evidence;

    EvidenceGate(EvidenceService evidence) {
        this.evidence = evidence;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/violation-reports/*/evidence");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws BodyTooLarge {
        var receipt = receipt(request);
        if (request.getMethod().equals("POST") && receipt.matches(Receipt.FORMAT)) {
            if (request.getContentLengthLong() > EvidenceIntake.MOST_BYTES + AROUND) {
                throw new BodyTooLarge(EvidenceIntake.MOST_BYTES);
            }
            evidence.requireRoom(Receipt.of(receipt), Proofs.of(request), request.getRemoteAddr());
        }
        return true;
    }

    private static String receipt(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("receipt"))
                : "";
    }
}
