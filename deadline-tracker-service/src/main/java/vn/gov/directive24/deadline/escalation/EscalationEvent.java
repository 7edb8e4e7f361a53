package vn.gov.directive24.deadline.escalation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What happened on a ladder, or to one. */
public sealed interface EscalationEvent extends DomainEvent {

    /**
     * A level was fired.
     *
     * @param shouldFireOn its day; earlier than {@code on} when the platform was down
     */
    record AssignmentEscalated(
            long escalation,
            String assignment,
            String directive,
            String task,
            String agency,
            LocalDate due,
            Rung rung,
            String rule,
            long ruleVersion,
            LocalDate shouldFireOn,
            LocalDate on)
            implements EscalationEvent {

        @Override
        public String subject() {
            return assignment;
        }
    }

    record EscalationAcknowledged(long escalation, String assignment, String agency, String actor, LocalDate on)
            implements EscalationEvent {

        @Override
        public String subject() {
            return assignment;
        }
    }

    /** @param version 1 for a new rule */
    record EscalationRuleChanged(
            String rule,
            long version,
            @Nullable String directive,
            @Nullable String agencies,
            List<Rung> ladder,
            boolean active)
            implements EscalationEvent {

        @Override
        public String subject() {
            return rule;
        }
    }
}
