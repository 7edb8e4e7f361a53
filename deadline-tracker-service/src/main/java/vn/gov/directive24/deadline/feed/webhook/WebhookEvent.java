package vn.gov.directive24.deadline.feed.webhook;

import java.time.Instant;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to a {@link WebhookEndpoint}. A URL may carry a password, so only its host is told. */
public sealed interface WebhookEvent extends DomainEvent {

    String endpoint();

    @Override
    default String subject() {
        return endpoint();
    }

    record WebhookRegistered(String endpoint, String agency, String host) implements WebhookEvent {}

    record WebhookChanged(String endpoint, String agency, String host) implements WebhookEvent {}

    record WebhookSecretRotated(String endpoint, String agency, Instant previousUntil) implements WebhookEvent {}

    record WebhookDisabled(String endpoint, String agency, String host, DisabledReason reason)
            implements WebhookEvent {}

    record WebhookEnabled(String endpoint, String agency) implements WebhookEvent {}

    record WebhookRemoved(String endpoint, String agency) implements WebhookEvent {}

    record WebhookReplayed(String endpoint, String agency, int deliveries) implements WebhookEvent {}
}
