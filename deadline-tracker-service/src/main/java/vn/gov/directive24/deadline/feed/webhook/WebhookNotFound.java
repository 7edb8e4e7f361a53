package vn.gov.directive24.deadline.feed.webhook;

import vn.gov.directive24.common.problem.DomainException;

public class WebhookNotFound extends DomainException {

    WebhookNotFound(String id) {
        super(
                Reason.NOT_FOUND,
                "webhook-not-found",
                "There is no webhook endpoint %s.".formatted(id),
                "List the webhook endpoints of your agency.");
    }
}
