package vn.gov.directive24.common.outbox;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A stored event on its way to Kafka. */
record OutboxMessage(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        long sequence,
        String payload,
        OffsetDateTime occurredAt,
        @Nullable String traceparent) {

    /** What Kafka adds around a record in a batch, and our headers: a generous upper bound in bytes. */
    private static final int ENVELOPE = 1_024;

    OutboxKey aggregate() {
        return new OutboxKey(topic, key);
    }

    int sizeUpperBound() {
        return payload.getBytes(StandardCharsets.UTF_8).length + key.getBytes(StandardCharsets.UTF_8).length + ENVELOPE;
    }

    /** CloudEvents 1.0 in binary mode: attributes as {@code ce_} headers, the data as the record's value. */
    ProducerRecord<String, String> toRecord(String source) {
        var producerRecord = new ProducerRecord<>(topic, key, payload);
        var headers = producerRecord.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(eventId.toString()));
        headers.add("ce_type", utf8(type));
        headers.add("ce_source", utf8(source));
        headers.add("ce_subject", utf8(key));
        headers.add("ce_time", utf8(occurredAt.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        headers.add("ce_sequence", utf8(Long.toString(sequence)));
        headers.add("content-type", utf8("application/json"));
        if (traceparent != null) {
            headers.add("traceparent", utf8(traceparent));
        }
        return producerRecord;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Events of one topic with one key keep their order; a failed one stops those behind it. */
    record OutboxKey(String topic, String key) {}
}
