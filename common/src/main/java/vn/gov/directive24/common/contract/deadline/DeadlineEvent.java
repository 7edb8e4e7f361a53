package vn.gov.directive24.common.contract.deadline;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** A fact about an assignment of a directive, about an indicator, or about what was fixed for a month. */
public sealed interface DeadlineEvent extends IntegrationEvent
        permits AssignmentOpenedV1,
                AssignmentStartedV1,
                AssignmentSubmittedV1,
                AssignmentReturnedV1,
                AssignmentAcceptedV1,
                AssignmentOverdueV1,
                AssignmentDueAmendedV1,
                AssignmentSuspendedV1,
                AssignmentResumedV1,
                AssignmentCancelledV1,
                AssignmentSupersededV1,
                AssignmentReopenedV1,
                AssignmentProgressReportedV1,
                AssignmentBlockerRaisedV1,
                AssignmentBlockerClearedV1,
                AssignmentExtensionRequestedV1,
                AssignmentExtensionGrantedV1,
                AssignmentExtensionRefusedV1,
                AssignmentShareAnsweredV1,
                AssignmentEvidenceAddedV1,
                AssignmentEvidenceWithdrawnV1,
                AssignmentEscalatedV1,
                EscalationAcknowledgedV1,
                IndicatorMovedV1,
                IndicatorReachedV1,
                IndicatorReportedV1,
                MonthlyReportFrozenV1,
                ScoresFrozenV1 {

    String TOPIC = "directive24.deadline.events";

    @Override
    default String topic() {
        return TOPIC;
    }
}
