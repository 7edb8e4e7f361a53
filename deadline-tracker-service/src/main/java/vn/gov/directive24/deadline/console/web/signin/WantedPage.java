package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/** Remembers the page somebody asked for before she was sent to sign in; not its parts, icons or streams. */
class WantedPage extends HttpSessionRequestCache {

    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    /** Without the parameter that Spring would add to the address. */
    @SuppressWarnings("NullAway")
    WantedPage() {
        setRequestMatcher(WantedPage::isPage);
        setMatchingRequestParameterName(null);
    }

    private static boolean isPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null;
    }

    /** For a form sent too late: the page that holds it. */
    void rememberPageOfForm(HttpServletRequest request) {
        pageOfForm(request).ifPresent(page -> request.getSession().setAttribute(SAVED, new SimpleSavedRequest(page)));
    }

    /** The referrer, as long as it is one of ours. */
    private static Optional<String> pageOfForm(HttpServletRequest request) {
        var referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return Optional.empty();
        }
        try {
            var page = URI.create(referrer);
            return request.getHeader(HttpHeaders.HOST) != null
                            && request.getHeader(HttpHeaders.HOST).equals(page.getRawAuthority())
                    ? Optional.of(referrer)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
