package vn.gov.directive24.biometric.site.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.biometric.site.SiteEvent;
import vn.gov.directive24.biometric.site.SiteEvent.SiteReadinessChanged;
import vn.gov.directive24.biometric.site.SiteEvent.SiteRegistered;
import vn.gov.directive24.biometric.site.SiteReadiness;
import vn.gov.directive24.biometric.site.SiteService;
import vn.gov.directive24.common.contract.biometric.SiteReadinessChangedV1;
import vn.gov.directive24.common.contract.biometric.SiteRegisteredV1;
import vn.gov.directive24.common.outbox.Outbox;

/** Decides which domain events leave the service, and in which words. Who moved a site stays inside. */
@Component
class SiteEventPublisher {

    private final Outbox outbox;
    private final SiteService sites;

    SiteEventPublisher(Outbox outbox, SiteService sites) {
        this.outbox = outbox;
        this.sites = sites;
    }

    @EventListener
    void on(SiteEvent event) {
        outbox.append(
                switch (event) {
                    case SiteRegistered(var site, var on) ->
                        new SiteRegisteredV1(
                                site.code().value(),
                                site.kind().name(),
                                site.nameVi(),
                                site.nameEn(),
                                site.province(),
                                SiteReadiness.PLANNED.name(),
                                on);
                    case SiteReadinessChanged(var site, var move) ->
                        new SiteReadinessChangedV1(
                                site.code().value(),
                                site.kind().name(),
                                site.nameVi(),
                                site.nameEn(),
                                move.from().name(),
                                move.to().name(),
                                move.evidence(),
                                sites.count(site.kind()),
                                move.on());
                });
    }
}
