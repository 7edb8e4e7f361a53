package vn.gov.directive24.procedure;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.directive24.common.contract.EventJson;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.testing.Servers;

/** Announces what the registry would announce, in the form in which its outbox does. */
public final class RegistryStandIn {

    private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
    private static final KafkaProducer<String, String> PRODUCER = new KafkaProducer<>(
            Map.of("bootstrap.servers", Servers.kafka(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer());

    /** The first event waits for the consumer group to form. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RegistryStandIn() {}

    public static void moves(String code, String to, long sequence) {
        sends(code, UUID.randomUUID(), sequence, DocumentTypeMovedV1.TYPE, moved(code, to));
    }

    /** An event of a type that came after this service was built: it has its place in the sequence and no effect. */
    public static void sendsSomethingNewer(String code, long sequence) {
        sends(code, UUID.randomUUID(), sequence, "vn.gov.directive24.registry.something-newer.v1", "{}");
    }

    public static void sends(String code, UUID id, long sequence, String type, String payload) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", "/directive24/document-registry-service");
        headers.put("ce_subject", code);
        headers.put("ce_time", "2025-10-15T08:00:00+07:00");
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        sends(code, headers, payload);
    }

    public static void sends(String key, Map<String, String> headers, String payload) {
        var message = new ProducerRecord<>(RegistryEvent.TOPIC, key, payload);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            PRODUCER.send(message).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static String moved(String code, String to) {
        return EventJson.write(new DocumentTypeMovedV1(
                code, "Giấy tờ mẫu " + code, null, "PERSONAL", "BXD", "CONNECTING", to, null, true, TODAY));
    }

    /** Until the service has handled the event with that place in the type's sequence. */
    public static void awaitHandled(JdbcClient jdbc, String code, long sequence) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select last_sequence from inbox_sequence where message_key = :key")
                                .param("key", code)
                                .query(Long.class)
                                .optional()
                                .orElse(0L)
                        >= sequence);
    }

    /** Makes the topic, as the registry does when it starts. */
    static class TopicInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try (var admin = Admin.create(Map.of("bootstrap.servers", Servers.kafka()))) {
                admin.createTopics(List.of(new NewTopic(RegistryEvent.TOPIC, Topics.PARTITIONS, (short) 1)))
                        .all()
                        .get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException(failure);
                }
            }
        }
    }
}
