package vn.gov.directive24.deadline.indicator.messaging;

import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.biometric.SiteReadinessChangedV1;
import vn.gov.directive24.common.contract.biometric.SiteRegisteredV1;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;

/** Airports, stations and vehicle parks that go live. */
@Component
class BiometricEventListener {

    private final Inbox inbox;
    private final IndicatorService indicators;

    BiometricEventListener(Inbox inbox, IndicatorService indicators) {
        this.inbox = inbox;
        this.indicators = indicators;
    }

    @KafkaListener(topics = BiometricEvent.TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    private void handle(ReceivedEvent event) {
        switch (event.type()) {
            case SiteRegisteredV1.TYPE -> {
                var site = event.as(SiteRegisteredV1.class);
                observe(site.code(), site.kind(), site.readiness(), 0, site.on());
            }
            case SiteReadinessChangedV1.TYPE -> {
                var site = event.as(SiteReadinessChangedV1.class);
                observe(site.code(), site.kind(), site.to(), site.sitesOfKind(), site.on());
            }
            default -> {
                // Other facts about a site move no indicator.
            }
        }
    }

    private void observe(String code, String kind, String readiness, long sitesOfKind, LocalDate on) {
        var isLive = readiness.equals("LIVE");
        switch (kind) {
            case "AIRPORT" ->
                indicators.observe(
                        Observation.of(Measure.AIRPORTS_LIVE, code, isLive, false)
                                .ofWhole(sitesOfKind),
                        on);
            // Two kinds make this whole; each site was announced when it was registered.
            case "RAIL_STATION", "VEHICLE_PARK" ->
                indicators.observe(Observation.of(Measure.STATIONS_AND_PARKS_LIVE, code, isLive, false), on);
            default -> {
                // Nothing is asked of other sites.
            }
        }
    }
}
