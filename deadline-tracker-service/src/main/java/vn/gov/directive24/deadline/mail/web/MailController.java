package vn.gov.directive24.deadline.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;
import vn.gov.directive24.deadline.mail.MailService;
import vn.gov.directive24.deadline.mail.MailStatus;

@RestController
@RequestMapping("/api/v1/mail")
@PreAuthorize("denyAll")
@Tag(name = "Mail", description = "Whether notices also go out by e-mail, and what became of each message")
class MailController {

    private final MailService mail;
    private final MailStatus status;

    MailController(MailService mail, MailStatus status) {
        this.mail = mail;
        this.status = status;
    }

    @GetMapping("/status")
    @PreAuthorize("hasRole('OVERSEER') or hasRole('ADMIN')")
    @Operation(summary = "Whether mail is on, whether its server answers, and how much waits")
    MailStatus.Snapshot status() {
        return status.snapshot();
    }

    @GetMapping("/messages")
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "Lists messages, newest first, with what the mail server said")
    PageOf<MailService.MailMessage> messages(
            @RequestParam(required = false) MailService.@Nullable State state, @Valid @ParameterObject Paging paging) {
        return mail.list(state, paging);
    }
}
