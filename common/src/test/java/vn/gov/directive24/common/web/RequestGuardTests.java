package vn.gov.directive24.common.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.problem.BodyTooLarge;

class RequestGuardTests {

    private static final int LIMIT = 100;

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/notes");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @Test
    void turnsAwayABodyThatSaysItIsTooLong() throws Exception {
        request.setContent(new byte[LIMIT + 1]);

        filter();

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("/problems/body-too-large", "\"remedy\"");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void stopsReadingABodyThatDidNotSayHowLongItIs() throws Exception {
        var body = chunked(LIMIT + 1);

        assertThatExceptionOfType(BodyTooLarge.class)
                .isThrownBy(() -> body.getInputStream().readAllBytes());
    }

    @Test
    void stopsReadingByteByByteToo() throws Exception {
        var body = chunked(LIMIT + 1).getInputStream();
        body.skipNBytes(LIMIT - 1);
        assertThat(body.read()).isZero();

        assertThatExceptionOfType(BodyTooLarge.class).isThrownBy(body::read);
    }

    @Test
    void letsABodyOfExactlyTheLimitPass() throws Exception {
        assertThat(chunked(LIMIT).getInputStream().readAllBytes()).hasSize(LIMIT);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    void leavesUploadsAlone() throws Exception {
        request.setContentType("multipart/form-data; boundary=x");
        request.setContent(new byte[LIMIT + 1]);

        filter();

        assertThat(chain.getRequest()).isSameAs(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0007b", "\u007f", "\u0085"})
    void namesAParameterWithAControlCharacter(String value) throws Exception {
        request.setQueryString("fine=value&q=" + URLEncoder.encode(value, UTF_8));

        filter();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("\"parameter\":\"q\"");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void looksAtTheParametersOfAnUploadToo() throws Exception {
        request.setContentType("multipart/form-data; boundary=x");
        request.setQueryString("q=%00");

        filter();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void namesAParameterThatIsNotEncodedAsItShouldBe() throws Exception {
        request.setQueryString("fine=value&q=100%");

        filter();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("\"parameter\":\"q\"");
    }

    @Test
    void letsTextWithLineBreaksPass() throws Exception {
        request.setQueryString("q=" + URLEncoder.encode("two\r\nlines\tand a tab, Giấy khai sinh", UTF_8));

        filter();

        assertThat(chain.getRequest()).isNotNull();
    }

    /** What the rest of the chain sees of a request without Content-Length. */
    private HttpServletRequest chunked(int bytes) throws ServletException, IOException {
        var unannounced = new MockHttpServletRequest("POST", "/api/v1/notes") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        unannounced.setContent(new byte[bytes]);
        new RequestGuard(LIMIT, new JsonMapper()).doFilter(unannounced, response, chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private void filter() throws ServletException, IOException {
        response.setCharacterEncoding(UTF_8.name());
        new RequestGuard(LIMIT, new JsonMapper()).doFilter(request, response, chain);
    }
}
