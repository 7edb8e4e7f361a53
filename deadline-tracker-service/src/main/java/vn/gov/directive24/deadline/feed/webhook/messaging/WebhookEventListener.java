package vn.gov.directive24.deadline.feed.webhook.messaging;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.feed.webhook.WebhookService;

/**
 * Everything the tracker announces, read back from Kafka: what an endpoint gets is what every consumer gets.
 *
 * <p>No inbox: a delivery is unique by endpoint and event, so a repeat changes nothing.
 */
@Component
class WebhookEventListener {

    private final WebhookService webhooks;

    WebhookEventListener(WebhookService webhooks) {
        this.webhooks = webhooks;
    }

    @KafkaListener(topics = DeadlineEvent.TOPIC, groupId = "${spring.application.name}-webhooks")
    void on(ConsumerRecord<String, String> message) {
        webhooks.enqueue(
                UUID.fromString(header(message, "ce_id")),
                header(message, "ce_type"),
                message.key(),
                Long.parseLong(header(message, "ce_sequence")),
                header(message, "ce_time"),
                message.value());
    }

    private static String header(ConsumerRecord<?, ?> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
