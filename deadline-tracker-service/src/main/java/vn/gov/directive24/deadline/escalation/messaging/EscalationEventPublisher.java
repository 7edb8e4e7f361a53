package vn.gov.directive24.deadline.escalation.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.AssignmentEscalatedV1;
import vn.gov.directive24.common.contract.deadline.EscalationAcknowledgedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.escalation.EscalationEvent;
import vn.gov.directive24.deadline.escalation.EscalationEvent.AssignmentEscalated;
import vn.gov.directive24.deadline.escalation.EscalationEvent.EscalationAcknowledged;
import vn.gov.directive24.deadline.escalation.EscalationEvent.EscalationRuleChanged;

/** Decides which domain events leave the service, and in which words. */
@Component
class EscalationEventPublisher {

    private final Outbox outbox;

    EscalationEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(EscalationEvent event) {
        switch (event) {
            case AssignmentEscalated escalated ->
                outbox.append(new AssignmentEscalatedV1(
                        escalated.assignment(),
                        escalated.directive(),
                        escalated.task(),
                        escalated.agency(),
                        escalated.due(),
                        escalated.rung().level(),
                        escalated.rung().daysFromDue(),
                        escalated.rung().recipients().stream().map(Enum::name).toList(),
                        escalated.rule(),
                        escalated.ruleVersion(),
                        escalated.shouldFireOn(),
                        escalated.on()));
            case EscalationAcknowledged acknowledged ->
                outbox.append(new EscalationAcknowledgedV1(
                        acknowledged.assignment(),
                        acknowledged.escalation(),
                        acknowledged.agency(),
                        acknowledged.actor(),
                        acknowledged.on()));
            case EscalationRuleChanged _ -> {
                // The rules are this service's own; the audit trail has the change.
            }
        }
    }
}
