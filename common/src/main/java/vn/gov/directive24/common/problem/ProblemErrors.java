package vn.gov.directive24.common.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.ErrorProperties;
import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import vn.gov.directive24.common.problem.Problem.Fault;

/** What fails outside the controllers, or is refused by the servlet container, in the same words as everything else. */
class ProblemErrors extends BasicErrorController {

    private final TraceIds traceIds;

    ProblemErrors(ErrorAttributes attributes, List<ErrorViewResolver> views, TraceIds traceIds) {
        super(attributes, new ErrorProperties(), views);
        this.traceIds = traceIds;
    }

    @Override
    public ResponseEntity<Map<String, @Nullable Object>> error(HttpServletRequest request) {
        var status = getStatus(request);
        var problem = Problem.of(
                status,
                status.is5xxServerError()
                        ? "internal-error"
                        : status.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                status.is5xxServerError() ? Fault.PLATFORM : Fault.CALLER,
                status.is5xxServerError() ? "The service failed. The failure is on record." : status.getReasonPhrase(),
                status.is5xxServerError() ? "Report the trace id to the operators." : null);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", problem.getType());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        if (status.is5xxServerError()) {
            body.put("traceId", traceIds.current());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** Whoever asks for the page of failures without one finds nothing. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }
}
