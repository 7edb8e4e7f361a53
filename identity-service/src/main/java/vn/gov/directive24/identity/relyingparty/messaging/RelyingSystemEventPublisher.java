package vn.gov.directive24.identity.relyingparty.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.identity.RelyingSystemMovedV1;
import vn.gov.directive24.common.contract.identity.RelyingSystemRegisteredV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent.RelyingSystemMoved;
import vn.gov.directive24.identity.relyingparty.RelyingSystemEvent.RelyingSystemRegistered;
import vn.gov.directive24.identity.relyingparty.RelyingSystemStatus;

/** Decides which domain events leave the service, and in which words. Endpoint and contact stay inside. */
@Component
class RelyingSystemEventPublisher {

    private final Outbox outbox;

    RelyingSystemEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(RelyingSystemEvent event) {
        outbox.append(
                switch (event) {
                    case RelyingSystemRegistered(var system, var on) ->
                        new RelyingSystemRegisteredV1(
                                system.code().value(),
                                system.name(),
                                system.kind().name(),
                                system.ownerAgency(),
                                RelyingSystemStatus.REGISTERED.name(),
                                on);
                    case RelyingSystemMoved(var system, var from, var to, var reason, var on) ->
                        new RelyingSystemMovedV1(
                                system.code().value(),
                                system.name(),
                                system.kind().name(),
                                system.ownerAgency(),
                                from.name(),
                                to.name(),
                                reason,
                                on);
                });
    }
}
