package vn.gov.directive24.deadline.directive;

import java.time.LocalDate;
import vn.gov.directive24.common.audit.DomainEvent;

/** A directive gives a task; whoever leads it owes it from that day on. */
public record TaskOrdered(String directive, TaskText text, LocalDate on) implements DomainEvent {

    @Override
    public String subject() {
        return text.code();
    }
}
