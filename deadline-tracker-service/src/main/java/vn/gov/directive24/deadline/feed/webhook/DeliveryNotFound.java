package vn.gov.directive24.deadline.feed.webhook;

import vn.gov.directive24.common.problem.DomainException;

public class DeliveryNotFound extends DomainException {

    DeliveryNotFound(String endpoint, String message) {
        super(
                Reason.NOT_FOUND,
                "delivery-not-found",
                "The endpoint %s was never to get a message %s, or it is no longer kept.".formatted(endpoint, message),
                "List the deliveries of the endpoint; they are kept for 30 days.");
    }
}
