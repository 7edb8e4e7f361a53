package vn.gov.directive24.sandbox.oidc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import vn.gov.directive24.sandbox.account.SeededUser;

/** Two plain pages. They are filled in here because the sandbox must not need a template engine. */
@RestController
class PagesController {

    private static final String HTML = "text/html;charset=UTF-8";

    private final String login = read("login.html");
    private final String welcome = read("welcome.html");

    @GetMapping(path = "/login", produces = HTML)
    String login(CsrfToken csrf, @RequestParam @Nullable String error, @RequestParam @Nullable String logout) {
        return login.replace("{{notice}}", notice(error != null, logout != null))
                .replace("{{csrfName}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrfToken}}", HtmlUtils.htmlEscape(csrf.getToken()));
    }

    @GetMapping(path = "/", produces = HTML)
    String welcome(CsrfToken csrf, Principal principal) {
        var user = SeededUser.named(principal.getName()).orElseThrow();
        return welcome.replace("{{fullName}}", HtmlUtils.htmlEscape(user.fullName(), "UTF-8"))
                .replace("{{userName}}", HtmlUtils.htmlEscape(user.userName()))
                .replace("{{agency}}", HtmlUtils.htmlEscape(user.agency()))
                .replace("{{csrfName}}", HtmlUtils.htmlEscape(csrf.getParameterName()))
                .replace("{{csrfToken}}", HtmlUtils.htmlEscape(csrf.getToken()));
    }

    private static String notice(boolean refused, boolean signedOut) {
        if (refused) {
            return "<p role=\"alert\" class=\"refused\">Tên đăng nhập hoặc mật khẩu không đúng."
                    + " <span lang=\"en\">Wrong user name or password.</span></p>";
        }
        return signedOut ? "<p role=\"status\">Đã đăng xuất. <span lang=\"en\">You have signed out.</span></p>" : "";
    }

    private static String read(String name) {
        try {
            return new ClassPathResource(name, PagesController.class).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
