package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Signed in: on with the page she asked for. */
class BackToThePage extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Duration idle;

    BackToThePage(WantedPage pages, Duration idle) {
        this.idle = idle;
        setRequestCache(pages);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval(Math.toIntExact(idle.toSeconds()));
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
