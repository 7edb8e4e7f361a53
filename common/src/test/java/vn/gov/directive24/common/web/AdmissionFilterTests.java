package vn.gov.directive24.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.FilterChain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class AdmissionFilterTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void endAll() {
        end.countDown();
        callers.close();
    }

    @Test
    void tellsWhoeverIsOneTooManyToComeBack() throws Exception {
        var filter = new AdmissionFilter(2, Duration.ofMillis(1), JSON);
        var _ = occupy(filter);
        var _ = occupy(filter);
        inside.await();

        var refused = answer(filter, "/api/v1/tasks");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("2");
        assertThat(refused.getHeader("RateLimit")).contains("r=0");
        assertThat(refused.getHeader("RateLimit-Policy")).contains("q=2");
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        assertThat(refused.getContentAsString()).contains("/problems/too-many-requests", "Nothing was begun");
        assertThat(answer(filter, "/actuator/health/liveness").getStatus()).isEqualTo(200);
        assertThat(answer(filter, "/assets/console.css").getStatus()).isEqualTo(200);
    }

    @Test
    void letsABurstWaitForItsTurn() throws Exception {
        var filter = new AdmissionFilter(2, Duration.ofMinutes(1), JSON);
        var first = occupy(filter);
        var _ = occupy(filter);
        inside.await();
        var waiting = callers.submit(() -> answer(filter, "/api/v1/tasks"));
        assertThat(waiting.isDone()).isFalse();

        end.countDown();

        assertThat(waiting.get().getStatus()).isEqualTo(200);
        assertThat(first.get().getStatus()).isEqualTo(200);
    }

    @Test
    void letsOnlySoManyWait() throws Exception {
        var filter = new AdmissionFilter(2, Duration.ofMinutes(1), JSON);
        var _ = occupy(filter);
        var _ = occupy(filter);
        inside.await();
        var waiting = new ArrayList<Future<MockHttpServletResponse>>();

        await().until(() -> waiting.stream().anyMatch(Future::isDone)
                || waiting.size() < 100 && !waiting.add(callers.submit(() -> answer(filter, "/api/v1/tasks"))));

        var refused = waiting.stream().filter(Future::isDone).findFirst().orElseThrow();
        assertThat(refused.get().getStatus()).isEqualTo(429);
        end.countDown();
        assertThat(waiting.getFirst().get().getStatus()).isEqualTo(200);
    }

    @Test
    void keepsNobodyWithATokenWaitingForStrangers() throws Exception {
        var filter = new AdmissionFilter(10, Duration.ofMillis(1), JSON);
        var _ = occupy(filter, stranger());
        var _ = occupy(filter, stranger());
        inside.await();

        var refused = answer(filter, stranger());

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("RateLimit-Policy")).contains("q=2");
        assertThat(answer(filter, "/api/v1/tasks").getStatus()).isEqualTo(200);
    }

    @Test
    void givesThePlaceOfAFailedRequestBack() throws Exception {
        var filter = new AdmissionFilter(1, Duration.ofMillis(1), JSON);
        FilterChain failing = (_, _) -> {
            throw new IllegalStateException("a bug");
        };
        for (var number = 0; number < 3; number++) {
            org.assertj.core.api.Assertions.assertThatIllegalStateException()
                    .isThrownBy(
                            () -> filter.doFilter(request("/api/v1/tasks"), new MockHttpServletResponse(), failing));
        }

        assertThat(answer(filter, "/api/v1/tasks").getStatus()).isEqualTo(200);
    }

    /** A request that stays until the test ends it. */
    private Future<MockHttpServletResponse> occupy(AdmissionFilter filter) {
        return occupy(filter, request("/api/v1/tasks"));
    }

    private Future<MockHttpServletResponse> occupy(AdmissionFilter filter, MockHttpServletRequest request) {
        return callers.submit(() -> {
            var response = new MockHttpServletResponse();
            filter.doFilter(request, response, (_, _) -> {
                inside.countDown();
                awaitEnd();
            });
            return response;
        });
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static MockHttpServletResponse answer(AdmissionFilter filter, String path) throws Exception {
        return answer(filter, request(path));
    }

    private static MockHttpServletResponse answer(AdmissionFilter filter, MockHttpServletRequest request)
            throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, (_, _) -> {});
        return response;
    }

    private static MockHttpServletRequest request(String path) {
        var request = stranger();
        request.setRequestURI(path);
        request.setUserPrincipal(() -> "officer");
        return request;
    }

    private static MockHttpServletRequest stranger() {
        return new MockHttpServletRequest("GET", "/lists/1");
    }
}
