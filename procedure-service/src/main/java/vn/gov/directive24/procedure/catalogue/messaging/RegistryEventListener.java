package vn.gov.directive24.procedure.catalogue.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.DocumentTypeAmendedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeRegisteredV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.procedure.catalogue.PaperReplacement;

@Component
class RegistryEventListener {

    private final Inbox inbox;
    private final PaperReplacement replacement;

    RegistryEventListener(Inbox inbox, PaperReplacement replacement) {
        this.inbox = inbox;
        this.replacement = replacement;
    }

    @KafkaListener(topics = RegistryEvent.TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    /** Goes by the status alone and not by the edge, so that an event behind a gap puts right what was missed. */
    private void handle(ReceivedEvent event) {
        switch (event.type()) {
            case DocumentTypeRegisteredV1.TYPE -> {
                var registered = event.as(DocumentTypeRegisteredV1.class);
                replacement.follow(registered.code(), registered.nameVi(), registered.status());
            }
            case DocumentTypeAmendedV1.TYPE -> {
                var amended = event.as(DocumentTypeAmendedV1.class);
                replacement.follow(amended.code(), amended.nameVi(), amended.status());
            }
            case DocumentTypeMovedV1.TYPE -> {
                var moved = event.as(DocumentTypeMovedV1.class);
                replacement.follow(moved.code(), moved.nameVi(), moved.to());
            }
            default -> {}
        }
    }
}
