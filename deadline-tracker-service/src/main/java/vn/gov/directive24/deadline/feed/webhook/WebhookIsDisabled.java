package vn.gov.directive24.deadline.feed.webhook;

import vn.gov.directive24.common.problem.DomainException;

public class WebhookIsDisabled extends DomainException {

    WebhookIsDisabled(String id, DisabledReason reason) {
        super(
                Reason.STATE_CONFLICT,
                "webhook-disabled",
                "The endpoint %s is disabled (%s), so nothing is sent to it.".formatted(id, reason),
                "Repair the receiver, enable the endpoint and send this request again.");
    }
}
