package vn.gov.directive24.common.contract.biometric;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** A fact about a site with biometric gates. */
public sealed interface BiometricEvent extends IntegrationEvent permits SiteRegisteredV1, SiteReadinessChangedV1 {

    String TOPIC = "directive24.biometric.events";

    @Override
    default String topic() {
        return TOPIC;
    }
}
