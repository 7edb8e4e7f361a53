package vn.gov.directive24.deadline.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to a {@link Task}. */
public sealed interface TaskEvent extends DomainEvent {

    String directive();

    /** How the task reads after the event. */
    TaskText text();

    LocalDate on();

    @Override
    default String subject() {
        return text().code();
    }

    /** A directive gives a task; whoever leads it owes it from that day on. */
    record TaskOrdered(String directive, TaskText text, LocalDate on) implements TaskEvent {}

    /** A later document changed a task; what it said before stays on record. */
    record TaskAmended(String directive, TaskText before, TaskText text, Amendment amendment, LocalDate on)
            implements TaskEvent {}

    /** It waits for other tasks than before. That is planning and no change of the law. */
    record TaskDependenciesSet(String directive, TaskText text, LocalDate on) implements TaskEvent {}

    /**
     * By what a task was changed.
     *
     * @param legalReference the document that changes it
     * @param reason in a sentence, where there is more to say
     */
    record Amendment(String legalReference, @Nullable String reason) {}
}
