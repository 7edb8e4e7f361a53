package vn.gov.directive24.deadline.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.context.MessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.deadline.notice.NoticeService;

/** What every page has beside its own: who reads it, in which language, and where she is. */
@ControllerAdvice(basePackageClasses = PageModel.class)
class PageModel {

    private static final String EVENT_TYPES = Arrays.stream(DeadlineEvent.class.getPermittedSubclasses())
            .map(PageModel::typeOf)
            .collect(Collectors.joining(" "));

    private final MessageSource messages;
    private final Agencies agencies;
    private final NoticeService inbox;
    private final Clock clock;

    PageModel(MessageSource messages, Agencies agencies, NoticeService inbox, Clock clock) {
        this.messages = messages;
        this.agencies = agencies;
        this.inbox = inbox;
        this.clock = clock;
    }

    @ModelAttribute
    void of(Model model, HttpServletRequest request, Locale locale) {
        fill(model.asMap(), request, locale);
        Caller.of(SecurityContextHolder.getContext().getAuthentication())
                .ifPresent(caller -> model.addAttribute("unread", unreadOf(caller)));
    }

    /** Counted when a page shows it, and never for a form or the stream. */
    private LazyContextVariable<Long> unreadOf(Caller caller) {
        return new LazyContextVariable<>() {
            @Override
            protected Long loadValue() {
                return inbox.unread(caller, null);
            }
        };
    }

    void fill(Map<String, Object> model, HttpServletRequest request, Locale locale) {
        model.put("w", new Wording(messages, agencies, locale, LocalDate.now(clock), clock.getZone()));
        model.put("here", here(request));
        model.put("path", request.getRequestURI());
        model.put("eventTypes", EVENT_TYPES);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        Caller.of(authentication).ifPresent(caller -> model.put("caller", caller));
        if (authentication != null && authentication.getPrincipal() instanceof OidcUser user) {
            model.put("person", user.getFullName() == null ? user.getName() : user.getFullName());
        }
    }

    /** An empty field of a form is one that was not filled in. */
    @InitBinder
    void forms(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
        binder.registerCustomEditor(LocalDate.class, new DayEditor());
    }

    /** A form that was posted is shown again at its own address, which a link must lead to with GET. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String typeOf(Class<?> contract) {
        try {
            Field type = contract.getField("TYPE");
            return (String) type.get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("Every contract record names its type", missing);
        }
    }

    /** As a browser's date field sends it. */
    private static final class DayEditor extends PropertyEditorSupport {
        @Override
        public void setAsText(String text) {
            try {
                setValue(text.isBlank() ? null : LocalDate.parse(text.strip()));
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException(noSuchDay);
            }
        }
    }
}
