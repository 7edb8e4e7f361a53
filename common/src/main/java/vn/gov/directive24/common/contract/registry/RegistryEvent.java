package vn.gov.directive24.common.contract.registry;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** A fact about a document type, about the monthly list or about a paper that was asked for. */
public sealed interface RegistryEvent extends IntegrationEvent
        permits DocumentTypeRegisteredV1,
                DocumentTypeAmendedV1,
                DocumentTypeMovedV1,
                MonthlyListPublishedV1,
                ViolationReportedV1,
                ViolationDecidedV1 {

    String TOPIC = "directive24.registry.events";

    @Override
    default String topic() {
        return TOPIC;
    }
}
