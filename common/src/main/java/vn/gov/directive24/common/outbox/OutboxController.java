package vn.gov.directive24.common.outbox;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an operator does about events that Kafka refused. */
@RestController
@RequestMapping("/api/v1/outbox/failures")
@PreAuthorize("denyAll")
@Tag(name = "Outbox", description = "Events that Kafka refused for their own fault")
class OutboxController {

    private final OutboxFailures failures;

    OutboxController(OutboxFailures failures) {
        this.failures = failures;
    }

    @GetMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Operation(summary = "The first 200 refused events, oldest first, with the reason and how many wait behind each")
    List<Failure> list() {
        return failures.list();
    }

    @PostMapping("/{eventId}/resend")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends a refused event again, and after it those that waited behind it")
    void resend(@PathVariable UUID eventId) {
        failures.resend(eventId);
    }

    /**
     * @param waiting events of the same key that wait behind this one
     */
    record Failure(
            UUID eventId,
            String topic,
            String key,
            String type,
            long sequence,
            String reason,
            OffsetDateTime failedAt,
            long waiting) {}
}
