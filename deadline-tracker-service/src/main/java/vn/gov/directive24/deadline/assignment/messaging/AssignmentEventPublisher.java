package vn.gov.directive24.deadline.assignment.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.AssignmentAcceptedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOverdueV1;
import vn.gov.directive24.common.contract.deadline.AssignmentReturnedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentStartedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSubmittedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.assignment.AssignmentEvent;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReturned;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;

/** Decides which domain events leave the service, and in which words. */
@Component
class AssignmentEventPublisher {

    private final Outbox outbox;

    AssignmentEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(AssignmentEvent event) {
        outbox.append(
                switch (event) {
                    case AssignmentOpened(var at, var on) ->
                        new AssignmentOpenedV1(at.assignment(), at.directive(), at.task(), at.agency(), at.due(), on);
                    case AssignmentStarted(var at, var on) ->
                        new AssignmentStartedV1(at.assignment(), at.directive(), at.task(), at.agency(), at.due(), on);
                    case AssignmentSubmitted(var at, var evidence, var on) ->
                        new AssignmentSubmittedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                evidence.narrative(),
                                evidence.indicator(),
                                on);
                    case AssignmentReturned(var at, var reason, var on) ->
                        new AssignmentReturnedV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), reason, on);
                    case AssignmentAccepted(var at, var completedOn, var late, var on) ->
                        new AssignmentAcceptedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                completedOn,
                                late,
                                on);
                    case AssignmentBreached(var at, var due, var on) ->
                        new AssignmentOverdueV1(at.assignment(), at.directive(), at.task(), at.agency(), due, on);
                });
    }
}
