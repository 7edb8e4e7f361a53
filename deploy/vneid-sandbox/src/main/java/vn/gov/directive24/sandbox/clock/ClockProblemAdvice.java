package vn.gov.directive24.sandbox.clock;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

// Before Spring's own advice, which would answer the same failure without a type and a remedy.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = ClockController.class)
class ClockProblemAdvice {

    @ExceptionHandler
    ProblemDetail on(ClockProblem problem) {
        return problem.body();
    }

    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable) {
        return ClockProblem.malformedBody().body();
    }
}
