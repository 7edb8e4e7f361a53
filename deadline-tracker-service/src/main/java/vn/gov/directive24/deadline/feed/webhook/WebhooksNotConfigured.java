package vn.gov.directive24.deadline.feed.webhook;

import vn.gov.directive24.common.problem.DomainException;

public class WebhooksNotConfigured extends DomainException {

    WebhooksNotConfigured() {
        super(
                Reason.STATE_CONFLICT,
                "webhooks-not-configured",
                "This installation has no keyset to encrypt webhook secrets with.",
                "Ask the operator to set WEBHOOK_KEYSET_FILE.");
    }
}
