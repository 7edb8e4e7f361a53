package vn.gov.directive24.common.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import vn.gov.directive24.common.problem.Problem.FieldError;

/** Says which part of a request is not valid: a place in the body, or a parameter by its name. */
final class ValidationFaults {

    private ValidationFaults() {}

    static List<FieldError> describe(MethodArgumentNotValidException invalid) {
        var argument = invalid.getParameter();
        return Stream.concat(
                        invalid.getFieldErrors().stream().map(error -> fieldError(argument, error)),
                        invalid.getGlobalErrors().stream()
                                .map(error -> FieldError.inBody("", message(error.getDefaultMessage()))))
                .toList();
    }

    static List<FieldError> describe(HandlerMethodValidationException invalid) {
        return invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof org.springframework.validation.FieldError field
                                ? fieldError(result.getMethodParameter(), field)
                                : FieldError.inParameter(
                                        Objects.requireNonNullElse(
                                                result.getMethodParameter().getParameterName(), "parameter"),
                                        message(error.getDefaultMessage()))))
                .toList();
    }

    /** A record of query parameters has none of its fields in the body. */
    private static FieldError fieldError(MethodParameter argument, org.springframework.validation.FieldError error) {
        return argument.hasParameterAnnotation(RequestBody.class)
                ? FieldError.inBody(pointer(error.getField()), message(error.getDefaultMessage()))
                : FieldError.inParameter(error.getField(), message(error.getDefaultMessage()));
    }

    private static String pointer(String field) {
        return "/"
                + field.replace("].", "/").replace('.', '/').replace('[', '/').replace("]", "");
    }

    private static String message(@Nullable String message) {
        return message == null ? "is not valid" : message;
    }
}
