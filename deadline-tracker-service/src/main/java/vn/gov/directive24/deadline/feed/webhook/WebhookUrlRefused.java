package vn.gov.directive24.deadline.feed.webhook;

import vn.gov.directive24.common.problem.DomainException;

public class WebhookUrlRefused extends DomainException {

    WebhookUrlRefused(String reason) {
        super(
                Reason.RULE_VIOLATED,
                "webhook-url-refused",
                reason,
                "Give an https address that can be reached from outside; networks of the administration that are not "
                        + "public are opened by the operator (directive24.webhooks.allowed-networks).");
    }
}
