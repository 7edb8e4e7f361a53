package vn.gov.directive24.deadline.assignment.messaging;

import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.AssignmentAcceptedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentBlockerClearedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentBlockerRaisedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentCancelledV1;
import vn.gov.directive24.common.contract.deadline.AssignmentDueAmendedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentEvidenceAddedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentEvidenceWithdrawnV1;
import vn.gov.directive24.common.contract.deadline.AssignmentExtensionGrantedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentExtensionRefusedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentExtensionRequestedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOpenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentOverdueV1;
import vn.gov.directive24.common.contract.deadline.AssignmentProgressReportedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentReopenedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentResumedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentReturnedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentShareAnsweredV1;
import vn.gov.directive24.common.contract.deadline.AssignmentStartedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSubmittedV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSupersededV1;
import vn.gov.directive24.common.contract.deadline.AssignmentSuspendedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.deadline.assignment.AssignmentEvent;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentCancelled;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReopened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentResumed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReturned;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSuperseded;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSuspended;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerCleared;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerRaised;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.DueAmended;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.EvidenceAdded;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.EvidenceWithdrawn;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionGranted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRefused;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRequested;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ProgressReported;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareConfirmed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareDisputed;

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
                                on,
                                evidence.files());
                    case AssignmentReturned(var at, var reason, var on) ->
                        new AssignmentReturnedV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), reason, on);
                    case AssignmentAccepted(var at, var completedOn, var late, var note, var on) ->
                        new AssignmentAcceptedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                completedOn,
                                late,
                                on,
                                at.daysLate(),
                                at.daysLateOriginal());
                    case ProgressReported(var at, var report, var on) ->
                        new AssignmentProgressReportedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                report.progress(),
                                report.confidence().name(),
                                report.narrative(),
                                on);
                    case BlockerRaised(var at, var kind, var note, var on) ->
                        new AssignmentBlockerRaisedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                kind.name(),
                                note,
                                on);
                    case BlockerCleared(var at, var kind, var note, var on) ->
                        new AssignmentBlockerClearedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                kind.name(),
                                note,
                                on);
                    case AssignmentSuspended(var at, var reason, var on) ->
                        new AssignmentSuspendedV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), reason, on);
                    case AssignmentResumed(var at, var on) ->
                        new AssignmentResumedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                at.status().name(),
                                on);
                    case AssignmentCancelled(var at, var withdrawal, var on) ->
                        new AssignmentCancelledV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                withdrawal.legalReference(),
                                withdrawal.reason(),
                                on);
                    case AssignmentSuperseded(var at, var withdrawal, var on) ->
                        new AssignmentSupersededV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                withdrawal.legalReference(),
                                withdrawal.reason(),
                                on);
                    case AssignmentReopened(var at, var reason, var on) ->
                        new AssignmentReopenedV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), reason, on);
                    case DueAmended(var at, var before, var legalReference, var on) ->
                        new AssignmentDueAmendedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                before,
                                legalReference,
                                on);
                    case ExtensionRequested(var at, var number, var askedDue, var grounds, var on) ->
                        new AssignmentExtensionRequestedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                number,
                                askedDue,
                                grounds,
                                on);
                    case ExtensionGranted(var at, var number, var previousDue, var reference, var on) ->
                        new AssignmentExtensionGrantedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                Objects.requireNonNull(at.due(), "an extended assignment has a due date"),
                                number,
                                previousDue,
                                at.originalDue(),
                                reference,
                                on);
                    case ExtensionRefused(var at, var number, var reason, var on) ->
                        new AssignmentExtensionRefusedV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), number, reason, on);
                    case ShareConfirmed(var at, var by, var on) ->
                        new AssignmentShareAnsweredV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), by, true, null, on);
                    case ShareDisputed(var at, var by, var reason, var on) ->
                        new AssignmentShareAnsweredV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                by,
                                false,
                                reason,
                                on);
                    case EvidenceAdded(var at, var file, var on) ->
                        new AssignmentEvidenceAddedV1(
                                at.assignment(),
                                at.directive(),
                                at.task(),
                                at.agency(),
                                at.due(),
                                file.id(),
                                file.mediaType(),
                                file.bytes(),
                                on);
                    case EvidenceWithdrawn(var at, var file, var on) ->
                        new AssignmentEvidenceWithdrawnV1(
                                at.assignment(), at.directive(), at.task(), at.agency(), at.due(), file.id(), on);
                    case AssignmentBreached(var at, var due, var on) ->
                        new AssignmentOverdueV1(at.assignment(), at.directive(), at.task(), at.agency(), due, on);
                });
    }
}
