package vn.gov.directive24.common.outbox;

import java.util.UUID;
import vn.gov.directive24.common.problem.DomainException;

class FailedEventNotFound extends DomainException {

    FailedEventNotFound(UUID eventId) {
        super(
                Reason.NOT_FOUND,
                "failed-event-not-found",
                "There is no refused event %s.".formatted(eventId),
                "List the refused events; this one may have been sent already.");
    }
}
