package vn.gov.directive24.bench.outbox;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.gov.directive24.common.contract.EventJson;

/** The baseline: the same records and the same producer settings as the relay's, without an outbox before them. */
class BareProducer implements AutoCloseable {

    private final Producer<String, String> producer;

    /** @param platform what the services configure for every producer */
    BareProducer(Map<String, Object> platform) {
        var settings = new HashMap<>(platform);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        this.producer = new KafkaProducer<>(settings);
    }

    /** One record's key and value. */
    record Message(String key, String payload) {

        static Message of(RowStored row) {
            return new Message(row.key(), EventJson.write(row));
        }
    }

    Future<RecordMetadata> send(Message message) {
        return producer.send(toRecord(message));
    }

    /** Sends all without waiting for any, and then waits for all. */
    void sendAll(List<Message> messages) throws ExecutionException, InterruptedException {
        var acknowledgements = messages.stream().map(this::send).toList();
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private static ProducerRecord<String, String> toRecord(Message message) {
        var producerRecord = new ProducerRecord<>(BenchApplication.BARE_TOPIC, message.key(), message.payload());
        var headers = producerRecord.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(UUID.randomUUID().toString()));
        headers.add("ce_type", utf8(RowStored.TYPE));
        headers.add("ce_source", utf8("/directive24/bench"));
        headers.add("ce_subject", utf8(message.key()));
        headers.add(
                "ce_time",
                utf8(OffsetDateTime.now(ZoneId.of("Asia/Ho_Chi_Minh")).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        headers.add("ce_sequence", utf8("1"));
        headers.add("content-type", utf8("application/json"));
        return producerRecord;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
