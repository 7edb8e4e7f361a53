package vn.gov.directive24.registry.documenttype.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.DocumentTypeAmendedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeRegisteredV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeAmended;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeMoved;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeRegistered;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.DocumentTypesChanged;

/** Decides which domain events leave the service, and in which words. */
@Component
class DocumentTypeEventPublisher {

    private final Outbox outbox;

    DocumentTypeEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(DocumentTypeEvent event) {
        outbox.append(contract(event));
    }

    @EventListener
    void on(DocumentTypesChanged changed) {
        outbox.appendAll(changed.events().stream()
                .map(DocumentTypeEventPublisher::contract)
                .toList());
    }

    private static RegistryEvent contract(DocumentTypeEvent event) {
        return switch (event) {
            case DocumentTypeRegistered(var type, var reason, var on) ->
                new DocumentTypeRegisteredV1(
                        type.code().value(),
                        type.text().nameVi(),
                        type.text().nameEn(),
                        type.text().holder().name(),
                        type.text().managingAgency(),
                        DocumentTypeStatus.PROPOSED.name(),
                        type.synthetic(),
                        on);
            case DocumentTypeAmended(var type, var before, var status, var reason, var on) ->
                new DocumentTypeAmendedV1(
                        type.code().value(),
                        type.text().nameVi(),
                        type.text().nameEn(),
                        type.text().holder().name(),
                        before.holder() == type.text().holder()
                                ? null
                                : before.holder().name(),
                        type.text().managingAgency(),
                        status.name(),
                        reason,
                        type.synthetic(),
                        on);
            case DocumentTypeMoved(var type, var from, var to, var reason, var on) ->
                new DocumentTypeMovedV1(
                        type.code().value(),
                        type.text().nameVi(),
                        type.text().nameEn(),
                        type.text().holder().name(),
                        type.text().managingAgency(),
                        from.name(),
                        to.name(),
                        reason,
                        type.synthetic(),
                        on);
        };
    }
}
