package vn.gov.directive24.common.contract.identity;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** A fact about a relying system. */
public sealed interface IdentityEvent extends IntegrationEvent permits RelyingSystemRegisteredV1, RelyingSystemMovedV1 {

    String TOPIC = "directive24.identity.events";

    @Override
    default String topic() {
        return TOPIC;
    }
}
