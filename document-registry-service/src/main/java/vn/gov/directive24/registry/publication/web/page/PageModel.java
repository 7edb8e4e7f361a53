package vn.gov.directive24.registry.publication.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.gov.directive24.common.agency.Agencies;

/** What every page has beside its own: the language, the way to the other one, and where it is. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    /** A page can be a minute old; a list that it shows cannot change. */
    private static final String A_MINUTE = "public, max-age=60";

    private final MessageSource messages;
    private final Agencies agencies;
    private final Clock clock;

    PageModel(MessageSource messages, Agencies agencies, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.clock = clock;
    }

    @ModelAttribute
    void of(Model model, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        fill(model.asMap(), request, locale);
        response.setHeader(HttpHeaders.CACHE_CONTROL, A_MINUTE);
    }

    void fill(Map<String, Object> model, HttpServletRequest request, Locale locale) {
        var path = request.getRequestURI();
        var english = PathLanguage.isEnglish(path);
        model.put("w", new Wording(messages, agencies, locale, clock.getZone()));
        model.put("path", path);
        model.put("base", english ? PathLanguage.ENGLISH_PATH : "");
        model.put("other", inOtherLanguage(path, request.getQueryString(), english));
    }

    private static String inOtherLanguage(String path, @Nullable String query, boolean english) {
        var other = english ? path.substring(PathLanguage.ENGLISH_PATH.length()) : PathLanguage.ENGLISH_PATH + path;
        return (other.isEmpty() ? "/" : other) + (query == null ? "" : "?" + query);
    }
}
