package vn.gov.directive24.registry.publication.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The address says the language, so that a page can be kept by anybody and sent to anybody; no cookie is needed. */
class PathLanguage implements LocaleResolver {

    static final String ENGLISH_PATH = "/en";
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final Locale ENGLISH = Locale.of("en", "GB");

    private final AcceptHeaderLocaleResolver ofPrograms = new AcceptHeaderLocaleResolver();

    static boolean isEnglish(String path) {
        return path.equals(ENGLISH_PATH) || path.startsWith(ENGLISH_PATH + "/");
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return ofPrograms.resolveLocale(request);
        }
        return isEnglish(path) ? ENGLISH : VIETNAMESE;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address says the language.");
    }
}
