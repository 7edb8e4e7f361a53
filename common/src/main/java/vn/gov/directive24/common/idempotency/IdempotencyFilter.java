package vn.gov.directive24.common.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.gov.directive24.common.idempotency.StoredAnswers.Answer;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.common.problem.InvalidField;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.security.CallerNames;

/**
 * Lets a client repeat a write: same {@code Idempotency-Key} and body, same answer; same key and another body, 422.
 *
 * <p>The key commits in the transaction of the write, so a crash leaves both or neither. Refused requests changed
 * nothing and are not remembered. Keys are kept for 24 hours and belong to the caller who used them.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,100}");

    private final StoredAnswers answers;
    private final TransactionTemplate transaction;
    private final HandlerExceptionResolver problems;
    private final CallerNames names;
    private final Set<String> readOnly;

    /** @param readOnly paths whose keys are not kept */
    IdempotencyFilter(
            StoredAnswers answers,
            TransactionTemplate transaction,
            HandlerExceptionResolver problems,
            CallerNames names,
            Set<String> readOnly) {
        this.readOnly = Set.copyOf(readOnly);
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.names = names;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || request.getUserPrincipal() == null
                || readOnly.contains(request.getRequestURI())
                || (type != null && type.startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            answerOnce(new RepeatableRequest(request), buffered, chain);
        } catch (BodyTooLarge
                | TransactionException
                | org.springframework.dao.DataAccessException
                | vn.gov.directive24.common.problem.DomainException failure) {
            buffered.reset();
            problems.resolveException(request, buffered, null, failure);
        } catch (FilterFailed failed) {
            failed.rethrow();
        }
        buffered.copyBodyToResponse();
    }

    private void answerOnce(RepeatableRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            throw new InvalidField(HEADER, "A key has 1 to 100 visible ASCII characters.");
        }
        var caller = caller(request.getUserPrincipal());
        transaction.executeWithoutResult(status -> {
            if (!answers.claim(caller, key, request.hash())) {
                answers.find(caller, key, request.hash()).writeTo(response);
                return;
            }
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException failure) {
                throw new FilterFailed(failure);
            }
            if (response.getStatus() >= 400) {
                status.setRollbackOnly();
            } else {
                answers.store(
                        caller, key, SecretAnswer.isTo(request) ? Answer.withoutBody(response) : Answer.of(response));
            }
        });
    }

    private String caller(Principal principal) {
        return Caller.of(principal instanceof Authentication authentication ? authentication : null)
                .map(names::of)
                .orElseGet(principal::getName);
    }

    /** Carries a checked exception through the transaction. */
    private static final class FilterFailed extends RuntimeException {
        FilterFailed(Exception cause) {
            super(cause);
        }

        void rethrow() throws IOException, ServletException {
            switch (getCause()) {
                case IOException io -> throw io;
                case ServletException servlet -> throw servlet;
                case null, default -> throw this;
            }
        }
    }
}
