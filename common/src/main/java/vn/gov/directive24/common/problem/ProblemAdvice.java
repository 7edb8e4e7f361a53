package vn.gov.directive24.common.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import vn.gov.directive24.common.problem.Problem.Fault;

/** The one place where failures become RFC 9457 problem details. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final TraceIds traceIds;
    private final DataSize mostUpload;

    ProblemAdvice(TraceIds traceIds, @Value("${spring.servlet.multipart.max-file-size:1MB}") DataSize mostUpload) {
        this.traceIds = traceIds;
        this.mostUpload = mostUpload;
    }

    @ExceptionHandler
    ProblemDetail on(DomainException refusal) {
        var status =
                switch (refusal.reason()) {
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case STATE_CONFLICT -> HttpStatus.CONFLICT;
                    case RULE_VIOLATED -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
                    case MALFORMED -> HttpStatus.BAD_REQUEST;
                };
        if (refusal instanceof InvalidField field) {
            var pointer = field.pointer();
            var message = Objects.requireNonNullElse(field.getMessage(), "invalid");
            return Problem.invalid(List.of(
                    pointer.startsWith("/")
                            ? Problem.FieldError.inBody(pointer, message)
                            : Problem.FieldError.inParameter(pointer, message)));
        }
        var problem = Problem.of(status, refusal.code(), Fault.CALLER, refusal.getMessage(), refusal.remedy());
        refusal.details().forEach(problem::setProperty);
        return problem;
    }

    /** For whoever reads the body before or without a message converter. */
    @ExceptionHandler
    ProblemDetail on(BodyTooLarge tooLarge) {
        return tooLarge.problem();
    }

    /** The headers of draft-ietf-httpapi-ratelimit-headers. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(TooManyRequests refusal) {
        var seconds = refusal.seconds();
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS, refusal.code(), Fault.CALLER, refusal.getMessage(), refusal.remedy());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header("RateLimit-Policy", "\"%s\";q=%d".formatted(refusal.policy(), refusal.quota()))
                .header("RateLimit", "\"%s\";r=0;t=%d".formatted(refusal.policy(), seconds))
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail on(OptimisticLockingFailureException lost) {
        return Problem.of(
                HttpStatus.CONFLICT,
                "concurrent-update",
                Fault.CALLER,
                "Somebody else changed this at the same time.",
                "Read it again and repeat the change if it is still wanted.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DataIntegrityViolationException refusal) {
        log.info("Refused by the database: {}", refusal.getMostSpecificCause().getMessage());
        var problem = DatabaseFaults.describe(refusal).orElseGet(() -> on((Exception) refusal));
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    @ExceptionHandler({
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        DependencyAway.class
    })
    ResponseEntity<ProblemDetail> onDependencyAway(Exception away) {
        log.warn("A dependency is away: {}", away.getMessage());
        var problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "dependency-away",
                Fault.PLATFORM,
                "A part the service depends on does not answer. Whether a write was stored is not known.",
                "Try again after the time in Retry-After; with the same Idempotency-Key a write happens once.");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem);
    }

    /** Nothing but a connection that is gone keeps a transaction from being rolled back. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(JpaSystemException failure) {
        return causeIn(failure, TransactionException.class).isPresent()
                ? onDependencyAway(failure)
                : ResponseEntity.internalServerError().body(on((Exception) failure));
    }

    @ExceptionHandler
    ProblemDetail on(AccessDeniedException denied) {
        return Problem.of(
                HttpStatus.FORBIDDEN,
                "not-permitted",
                Fault.CALLER,
                "Your account may not do this.",
                "Ask an administrator for the scope or role that the API description names.");
    }

    @ExceptionHandler
    ProblemDetail on(ConstraintViolationException violations) {
        return Problem.invalid(violations.getConstraintViolations().stream()
                .map(violation -> Problem.FieldError.inParameter(
                        violation.getPropertyPath().toString(), violation.getMessage()))
                .toList());
    }

    /** A body that says it is multipart and is not. What is over the limit, Spring's own handler answers with 413. */
    @ExceptionHandler
    ProblemDetail on(MultipartException unreadable) {
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "malformed-multipart",
                Fault.CALLER,
                "The multipart body cannot be read.",
                "Send the file as multipart/form-data, as curl -F or a browser form does.");
    }

    @ExceptionHandler
    ProblemDetail on(Exception bug) {
        var traceId = traceIds.current();
        log.error("Request failed, trace {}", traceId, bug);
        var problem = Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "internal-error",
                Fault.PLATFORM,
                "The service failed. The failure is on record.",
                "Report the trace id to the operators.");
        problem.setProperty("traceId", traceId);
        return problem;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        // Jackson wraps what the stream throws, so this comes before what Jackson says.
        var tooLarge = causeIn(unreadable, BodyTooLarge.class);
        if (tooLarge.isPresent()) {
            return answer(tooLarge.get().problem(), HttpStatus.CONTENT_TOO_LARGE);
        }
        var error = causeIn(unreadable, JacksonException.class)
                .map(JsonFaults::describe)
                .orElseGet(() -> Problem.FieldError.inBody("", "The request needs a JSON body."));
        return answer(Problem.invalid(List.of(error)), HttpStatus.BAD_REQUEST);
    }

    private static <T extends Throwable> Optional<T> causeIn(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(new BodyTooLarge(mostUpload.toBytes()).problem(), HttpStatus.CONTENT_TOO_LARGE);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Problem.invalid(List.of(
                        Problem.FieldError.inParameter(missing.getRequestPartName(), "This part is required."))),
                HttpStatus.BAD_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.invalid(ValidationFaults.describe(invalid)), HttpStatus.BAD_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.invalid(ValidationFaults.describe(invalid)), HttpStatus.BAD_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter");
        var type = mismatch.getRequiredType();
        var expected = type != null && type.isEnum()
                ? "one of " + List.of(type.getEnumConstants())
                : "a valid " + (type == null ? "value" : type.getSimpleName());
        return answer(
                Problem.invalid(List.of(Problem.FieldError.inParameter(
                        name, "\"%s\" is not %s.".formatted(mismatch.getValue(), expected)))),
                HttpStatus.BAD_REQUEST);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(
                Problem.invalid(List.of(
                        Problem.FieldError.inParameter(missing.getParameterName(), "This parameter is required."))),
                HttpStatus.BAD_REQUEST);
    }

    /** What Spring itself refuses (unknown path, method, media type) gets a type, a fault and no more. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var described = body == null && refusal instanceof ErrorResponse response ? response.getBody() : body;
        if (described instanceof ProblemDetail spring) {
            var reason = HttpStatus.resolve(status.value());
            var code = reason == null
                    ? "http-" + status.value()
                    : reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
            var fault = status.is5xxServerError() ? Fault.PLATFORM : Fault.CALLER;
            return super.handleExceptionInternal(
                    refusal, Problem.of(status, code, fault, spring.getDetail(), null), headers, status, request);
        }
        return super.handleExceptionInternal(refusal, body, headers, status, request);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpStatus status) {
        return ResponseEntity.status(status).body(problem);
    }
}
