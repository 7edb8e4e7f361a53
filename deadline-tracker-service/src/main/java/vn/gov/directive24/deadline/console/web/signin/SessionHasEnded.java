package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import vn.gov.directive24.common.security.Caller;

/** A form whose session has ended goes to the sign-in and back to its page; any other refusal is shown. */
class SessionHasEnded implements AccessDeniedHandler {

    private final String signIn;
    private final WantedPage pages;

    SessionHasEnded(String signIn, WantedPage pages) {
        this.signIn = signIn;
        this.pages = pages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var caller = Caller.of(SecurityContextHolder.getContext().getAuthentication());
        if (caller.isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getRequestURI().equals("/logout")) {
            response.sendRedirect("/signed-out");
        } else {
            pages.rememberPageOfForm(request);
            response.sendRedirect(signIn);
        }
    }
}
