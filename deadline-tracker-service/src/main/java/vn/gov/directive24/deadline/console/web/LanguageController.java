package vn.gov.directive24.deadline.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One click changes the language and stays on the page. */
@Controller
@PreAuthorize("denyAll")
class LanguageController {

    /** A path of ours: two slashes at its beginning would be another host. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,2000}");

    @GetMapping("/language")
    @PreAuthorize("permitAll")
    ResponseEntity<Void> choose(
            @RequestParam String to, @RequestParam(defaultValue = "/") String back, HttpServletRequest request) {
        var cookie = ResponseCookie.from(ReaderLanguage.COOKIE, to.equals("en") ? "en" : "vi")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        var page = back.equals("/") || PATH.matcher(back).matches() ? back : "/";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(page))
                .build();
    }
}
