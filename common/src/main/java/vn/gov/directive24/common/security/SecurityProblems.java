package vn.gov.directive24.common.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.problem.Problem;
import vn.gov.directive24.common.problem.Problem.Fault;

/** What the security filters refuse, in the same words as everything else. */
class SecurityProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler, RequestRejectedHandler {

    private final JsonMapper json;

    SecurityProblems(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        var detail = refusal instanceof OAuth2AuthenticationException token
                ? "The access token is not accepted: %s"
                        .formatted(token.getError().getDescription())
                : "This endpoint needs an access token.";
        answer(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "not-signed-in",
                        Fault.CALLER,
                        detail,
                        "Get a token from the OpenID provider and send it as Authorization: Bearer."));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (!(failure instanceof AuthenticationServiceException)) {
            commence(request, response, failure);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        answer(
                response,
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "identity-provider-away",
                        Fault.UPSTREAM,
                        "The keys of the OpenID provider cannot be fetched, so the token could not be checked.",
                        "Try again after the time in Retry-After."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        "not-permitted",
                        Fault.CALLER,
                        "Your account may not do this.",
                        "Ask an administrator for the scope or role that the API description names."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
            throws IOException {
        answer(response, Problem.rejected());
    }

    private void answer(HttpServletResponse response, ProblemDetail problem) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(response.getOutputStream(), problem);
    }
}
