package vn.gov.directive24.registry.publication.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.common.problem.DependencyAway;
import vn.gov.directive24.common.problem.DomainException;
import vn.gov.directive24.common.problem.TooManyRequests;
import vn.gov.directive24.common.problem.TraceIds;

/** What goes wrong on a page is told as a page; what goes wrong in the API stays a problem detail. */
@Component
class ErrorPages implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final String VIEW = "error";
    private static final String RETRY_AFTER_SECONDS = "10";

    private final PageModel pages;
    private final LocaleResolver locales;
    private final TraceIds traceIds;

    ErrorPages(PageModel pages, LocaleResolver localeResolver, TraceIds traceIds) {
        this.pages = pages;
        this.locales = localeResolver;
        this.traceIds = traceIds;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isPage(request, handler, failure)) {
            return null;
        }
        var page = page(request, response, statusOf(failure));
        if (failure instanceof TooManyRequests refusal) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refusal.seconds()));
            page.addObject("minutes", Math.ceilDiv(refusal.seconds(), 60L));
        }
        return page;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var answering = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getResponse()
                : null;
        return page(request, answering, status);
    }

    private static boolean isPage(HttpServletRequest request, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod method) {
            return method.getBeanType().getPackage().equals(ErrorPages.class.getPackage());
        }
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return failure instanceof NoResourceFoundException
                && accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith("/api/");
    }

    /** What went wrong for one reader, or for a moment, is kept by nobody. */
    private ModelAndView page(HttpServletRequest request, @Nullable HttpServletResponse response, HttpStatus status) {
        if (response != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
        }
        var model = new LinkedHashMap<String, Object>();
        pages.fill(model, request, locales.resolveLocale(request));
        model.put("status", status.value());
        model.put("trace", Objects.requireNonNullElse(traceIds.current(), ""));
        return new ModelAndView(VIEW, model, status);
    }

    private static HttpStatus statusOf(Exception failure) {
        return switch (failure) {
            case DomainException refusal ->
                switch (refusal.reason()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case STATE_CONFLICT -> HttpStatus.CONFLICT;
                    case RULE_VIOLATED -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                };
            case TooManyRequests _ -> HttpStatus.TOO_MANY_REQUESTS;
            case BodyTooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case AccessDeniedException _ -> HttpStatus.FORBIDDEN;
            case DependencyAway _,
                    org.springframework.transaction.CannotCreateTransactionException _,
                    org.springframework.dao.DataAccessResourceFailureException _,
                    org.springframework.dao.TransientDataAccessException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case org.springframework.beans.TypeMismatchException _, org.springframework.validation.BindException _ ->
                HttpStatus.BAD_REQUEST;
            case ErrorResponse response ->
                HttpStatus.valueOf(response.getStatusCode().value());
            case MultipartException _ -> HttpStatus.BAD_REQUEST;
            default -> {
                log.error("A page failed", failure);
                yield HttpStatus.INTERNAL_SERVER_ERROR;
            }
        };
    }
}
