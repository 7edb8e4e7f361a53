package vn.gov.directive24.common.inbox;

import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.contract.IntegrationEvent;

/**
 * A CloudEvent as it came from Kafka in binary mode.
 *
 * @param sequence counter of the aggregate's events, from 1 without gaps
 */
public record ReceivedEvent(UUID id, String type, String topic, String key, long sequence, String payload) {

    /** @throws MalformedEvent when an attribute is missing or makes no sense */
    static ReceivedEvent from(ConsumerRecord<String, String> message) {
        var headers = message.headers();
        try {
            return new ReceivedEvent(
                    UUID.fromString(required(headers, "ce_id")),
                    required(headers, "ce_type"),
                    message.topic(),
                    required(message.key(), "key"),
                    Long.parseLong(required(headers, "ce_sequence")),
                    required(message.value(), "value"));
        } catch (IllegalArgumentException malformed) {
            throw new MalformedEvent("An attribute cannot be read: " + malformed.getMessage());
        }
    }

    /** @throws tools.jackson.core.JacksonException when the payload is not an event of that type */
    public <T extends IntegrationEvent> T as(Class<T> contract) {
        return EventJson.read(payload, contract);
    }

    private static String required(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return required(
                header == null ? null : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8), name);
    }

    private static String required(@Nullable String value, String name) {
        if (value == null) {
            throw new MalformedEvent("The event has no " + name + ".");
        }
        return value;
    }
}
