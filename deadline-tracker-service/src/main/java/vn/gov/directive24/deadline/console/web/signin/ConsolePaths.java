package vn.gov.directive24.deadline.console.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import vn.gov.directive24.common.security.PublicEndpoints;

/** Whatever no program calls is a page, so that an address mistyped in a browser gets an answer for people. */
class ConsolePaths implements RequestMatcher {

    private static final List<String> PROGRAMS =
            List.of("/api/**", "/actuator/**", "/v3/**", "/swagger-ui/**", "/swagger-ui.html", "/webjars/**", "/error");

    private final List<PathPatternRequestMatcher> others;

    ConsolePaths(List<PublicEndpoints> publicEndpoints) {
        var paths = PathPatternRequestMatcher.withDefaults();
        this.others = Stream.concat(
                        PROGRAMS.stream().map(paths::matcher),
                        publicEndpoints.stream()
                                .flatMap(endpoints -> endpoints.patterns().stream())
                                .map(pattern -> paths.matcher(HttpMethod.GET, pattern)))
                .toList();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return others.stream().noneMatch(other -> other.matches(request));
    }
}
