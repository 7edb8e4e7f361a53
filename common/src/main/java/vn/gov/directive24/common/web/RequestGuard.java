package vn.gov.directive24.common.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.problem.BodyTooLarge;
import vn.gov.directive24.common.problem.Problem;
import vn.gov.directive24.common.problem.Problem.FieldError;

/**
 * Turns away what no endpoint wants: bodies over the limit and control characters in parameters.
 *
 * <p>Multipart uploads have a limit of their own.
 */
class RequestGuard extends OncePerRequestFilter {

    private final long mostBytes;
    private final JsonMapper json;

    RequestGuard(long mostBytes, JsonMapper json) {
        this.mostBytes = mostBytes;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bad = badParameter(request.getQueryString());
        if (bad.isPresent()) {
            refuse(response, Problem.invalid(List.of(bad.get())));
        } else if (isMultipart(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > mostBytes) {
            refuse(response, new BodyTooLarge(mostBytes).problem());
        } else {
            chain.doFilter(new LimitedRequest(request, mostBytes), response);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Reads the query itself: to ask the container for parameters would read the body of an upload or a form. */
    private static Optional<FieldError> badParameter(@Nullable String query) {
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .flatMap(pair -> fault(pair).stream())
                        .findFirst();
    }

    private static Optional<FieldError> fault(String pair) {
        var name = pair.split("=", 2)[0];
        try {
            if (URLDecoder.decode(pair, UTF_8).codePoints().noneMatch(StrictJson::isControl)) {
                return Optional.empty();
            }
            return Optional.of(FieldError.inParameter(name, "The text holds a control character."));
        } catch (IllegalArgumentException malformed) {
            return Optional.of(FieldError.inParameter(name, "The text is not percent-encoded as it should be."));
        }
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }

    /** For bodies that do not say how long they are. */
    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long limit;

        LimitedRequest(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), limit);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long read;

        LimitedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) throws BodyTooLarge {
            read += bytes;
            if (read > limit) {
                throw new BodyTooLarge(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
