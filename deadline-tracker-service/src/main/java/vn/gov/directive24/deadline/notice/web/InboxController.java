package vn.gov.directive24.deadline.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.security.Caller;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.notice.NoticeKind;
import vn.gov.directive24.deadline.notice.NoticeService;

@RestController
@RequestMapping("/api/v1/inbox")
@PreAuthorize("denyAll")
@Tag(name = "Inbox", description = "What the caller and her agency were told")
class InboxController {

    private final NoticeService inbox;

    InboxController(NoticeService inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Lists the caller's notices, newest first")
    InboxResponse list(
            @RequestParam(defaultValue = "false") boolean unreadOnly,
            @RequestParam(required = false) @Nullable NoticeKind kind,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @Valid @ParameterObject Paging paging,
            Caller caller) {
        var notices = inbox.list(caller, unreadOnly, kind, paging, asOf);
        return new InboxResponse(notices.items(), notices.page(), inbox.unread(caller, asOf));
    }

    @PostMapping("/{id}/read")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Marks a notice as read by the caller; for her colleagues it stays unread")
    NoticeService.Notice read(@PathVariable long id, Caller caller) {
        return inbox.read(id, caller);
    }

    @PostMapping("/read-all")
    @PreAuthorize("hasAuthority('SCOPE_deadline:read')")
    @Operation(summary = "Marks every notice as read by the caller")
    ReadResponse readAll(Caller caller) {
        return new ReadResponse(inbox.readAll(caller));
    }

    /** @param unread of the whole inbox, whatever was asked for */
    record InboxResponse(List<NoticeService.Notice> items, PageOf.PageInfo page, long unread) {}

    /** @param read how many were unread before */
    record ReadResponse(int read) {}
}
