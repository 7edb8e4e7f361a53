package vn.gov.directive24.registry.publication.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.MonthlyListPublishedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.registry.publication.PublicationEvent;
import vn.gov.directive24.registry.publication.PublicationEvent.ListPublished;

/** Decides which domain events leave the service, and in which words. */
@Component
class ListEventPublisher {

    private final Outbox outbox;

    ListEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(PublicationEvent event) {
        outbox.append(
                switch (event) {
                    case ListPublished list ->
                        new MonthlyListPublishedV1(
                                list.number(),
                                list.month(),
                                list.upTo(),
                                list.corrects(),
                                list.reason(),
                                list.official().types() + list.synthetic().types(),
                                list.official().integrated() + list.synthetic().integrated(),
                                list.synthetic().types(),
                                list.synthetic().integrated(),
                                list.came(),
                                list.went(),
                                list.hash(),
                                list.previousHash(),
                                list.on());
                });
    }
}
