package vn.gov.directive24.deadline.indicator.messaging;

import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeRegisteredV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;

/** Document types that have an integration plan. */
@Component
class RegistryEventListener {

    private static final Set<String> PLANNED_OR_FURTHER = Set.of("PLANNED", "CONNECTING", "INTEGRATED", "SUSPENDED");

    private final Inbox inbox;
    private final IndicatorService indicators;

    RegistryEventListener(Inbox inbox, IndicatorService indicators) {
        this.inbox = inbox;
        this.indicators = indicators;
    }

    @KafkaListener(topics = RegistryEvent.TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    private void handle(ReceivedEvent event) {
        switch (event.type()) {
            case DocumentTypeRegisteredV1.TYPE -> {
                var type = event.as(DocumentTypeRegisteredV1.class);
                observe(type.code(), type.holder(), type.status(), type.synthetic(), type.on());
            }
            case DocumentTypeMovedV1.TYPE -> {
                var type = event.as(DocumentTypeMovedV1.class);
                observe(type.code(), type.holder(), type.to(), type.synthetic(), type.on());
            }
            default -> {
                // Other facts about a document type move no indicator.
            }
        }
    }

    private void observe(String code, String holder, String status, boolean synthetic, LocalDate on) {
        var planned = PLANNED_OR_FURTHER.contains(status);
        var ofHolder = holder.equals("PERSONAL")
                ? Measure.DOCUMENT_TYPES_PLANNED_PERSONAL
                : Measure.DOCUMENT_TYPES_PLANNED_ORGANISATION;
        indicators.observe(Observation.of(Measure.DOCUMENT_TYPES_PLANNED, code, planned, synthetic), on);
        indicators.observe(Observation.of(ofHolder, code, planned, synthetic), on);
    }
}
