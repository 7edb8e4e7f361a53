package vn.gov.directive24.common.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.problem.Problem;
import vn.gov.directive24.common.problem.Problem.Fault;

/**
 * Lets in as many requests as the service can serve. Virtual threads would take any number, and all of them would queue
 * for the same few database connections until they failed there, the late ones with the early ones.
 *
 * <p>Whoever comes without a token has places of its own, a fifth as many: a place is held as long as a body takes to
 * arrive and an answer to leave, so that strangers who are slow, or many, keep each other waiting and no officer.
 *
 * <p>A burst waits a moment; whoever cannot be served then is told so before anything was begun. Only so many wait: each
 * holds its buffers, and thousands of clients that come back together after an outage would fill the memory. A stream
 * counts while it is being opened, not while it lasts.
 */
class AdmissionFilter extends OncePerRequestFilter {

    private static final int WAITING_FOR_EACH_PLACE = 4;
    private static final int KNOWN_FOR_EACH_STRANGER = 5;

    private final Duration patience;
    private final Places known;
    private final Places strangers;
    private final JsonMapper json;

    /**
     * @param most requests with a token or a session that are served at the same time
     * @param patience how long one more waits for a place; about four times as many as are served wait at once
     */
    AdmissionFilter(int most, Duration patience, JsonMapper json) {
        this.patience = patience;
        this.known = new Places(most);
        this.strangers = new Places(Math.max(1, most / KNOWN_FOR_EACH_STRANGER));
        this.json = json;
    }

    /**
     * Operators look in most of all when there is too much to do; and what every page of an officer needs comes without
     * her session and costs nothing.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/actuator/") || path.startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var places = request.getUserPrincipal() == null ? strangers : known;
        if (!places.entered(patience)) {
            refuse(response, places.most);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.free.release();
        }
    }

    private static final class Places {

        private final int most;
        private final Semaphore free;

        Places(int most) {
            this.most = most;
            this.free = new Semaphore(most, true);
        }

        boolean entered(Duration patience) {
            if (free.getQueueLength() >= most * WAITING_FOR_EACH_PLACE) {
                return false;
            }
            try {
                return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** The headers of draft-ietf-httpapi-ratelimit-headers, whose unit here is requests at the same time. */
    private void refuse(HttpServletResponse response, int most) throws IOException {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        response.setHeader("RateLimit-Policy", "\"in-flight\";q=%d;qu=\"concurrent-requests\"".formatted(most));
        response.setHeader("RateLimit", "\"in-flight\";r=0;t=2");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        var problem = Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                Fault.PLATFORM,
                "The service is serving as many requests as it can. Nothing was begun for this one.",
                "Try again after the time in Retry-After, and with fewer requests at the same time.");
        json.writeValue(response.getOutputStream(), problem);
    }
}
