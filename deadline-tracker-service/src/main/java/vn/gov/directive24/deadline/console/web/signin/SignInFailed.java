package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says that it did not work and offers to try again, rather than going round between console and provider. */
class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInFailed.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var code = failure instanceof OAuth2AuthenticationException provider
                ? provider.getError().getErrorCode()
                : failure.getClass().getSimpleName();
        log.warn("Sign-in failed: {} {}", code, failure.getMessage());
        response.sendRedirect("/signed-out?why=failed");
    }
}
