package vn.gov.directive24.deadline.console.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.EscalationService;
import vn.gov.directive24.deadline.notice.NoticeKind;
import vn.gov.directive24.deadline.notice.NoticeService;

/** What the reader and her agency were told: she reads it, and takes note of what asks for that. */
@Controller
@RequestMapping("/inbox")
@PreAuthorize("denyAll")
class InboxPageController {

    private static final int A_PAGE = 25;

    private final NoticeService inbox;
    private final EscalationService escalations;

    InboxPageController(NoticeService inbox, EscalationService escalations) {
        this.inbox = inbox;
        this.escalations = escalations;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String show(@ModelAttribute("query") InboxQuery query, Caller caller, Authentication authentication, Model model) {
        var notices = inbox.list(caller, query.onlyUnread(), query.kind(), new Paging(query.page() - 1, A_PAGE), null);
        var levels = levelsOf(notices.items());
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("pages", notices.page());
        model.addAttribute("all", inbox.unread(caller, null));
        model.addAttribute(
                "entries",
                notices.items().stream()
                        .map(notice -> Entry.of(notice, levels, caller, authentication))
                        .toList());
        return "inbox";
    }

    private Map<Long, EscalationLog.Escalation> levelsOf(List<NoticeService.Notice> notices) {
        var numbers = notices.stream()
                .map(NoticeService.Notice::escalation)
                .filter(Objects::nonNull)
                .toList();
        return escalations.some(numbers).stream().collect(toMap(EscalationLog.Escalation::id, identity()));
    }

    @PostMapping("/{id}/read")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String read(
            @PathVariable long id, @ModelAttribute("query") InboxQuery query, Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at(query.onPage(query.page()), "read", () -> inbox.read(id, caller));
    }

    @PostMapping("/read-all")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    String readAll(Caller caller, RedirectAttributes flash) {
        return new Attempt(flash).at("/inbox", "read-all", () -> inbox.readAll(caller));
    }

    /** Taking note of a level is reading its notice, too. */
    @PostMapping("/{id}/acknowledgement")
    @PreAuthorize("hasAuthority('SCOPE_deadline:write')")
    String acknowledge(
            @PathVariable long id,
            @ModelAttribute("query") InboxQuery query,
            @RequestParam(required = false) @Nullable String note,
            Caller caller,
            RedirectAttributes flash) {
        var field = "note-" + id;
        return new Attempt(flash).typed(field, note).at(query.onPage(query.page()), "acknowledge", () -> {
            var text = FormText.optional(note, field, Attempt.REASON);
            var escalation = inbox.read(id, caller).escalation();
            if (escalation != null) {
                escalations.acknowledge(escalation, text, caller);
            }
        });
    }

    /** @param level absent when the notice is about something else */
    record Entry(NoticeService.Notice notice, @Nullable EscalationLine level) {

        static Entry of(
                NoticeService.Notice notice,
                Map<Long, EscalationLog.Escalation> levels,
                Caller caller,
                Authentication authentication) {
            var level = notice.escalation() == null ? null : levels.get(notice.escalation());
            return new Entry(notice, level == null ? null : EscalationLine.of(level, caller, authentication));
        }
    }
}
