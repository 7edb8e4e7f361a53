package vn.gov.directive24.deadline.indicator.messaging;

import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.identity.RelyingSystemMovedV1;
import vn.gov.directive24.common.contract.identity.RelyingSystemRegisteredV1;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;

/** Procedure systems of ministries and provinces, and transport apps, that are connected. */
@Component
class IdentityEventListener {

    private final Inbox inbox;
    private final IndicatorService indicators;
    private final Agencies agencies;

    IdentityEventListener(Inbox inbox, IndicatorService indicators, Agencies agencies) {
        this.inbox = inbox;
        this.indicators = indicators;
        this.agencies = agencies;
    }

    @KafkaListener(topics = IdentityEvent.TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    private void handle(ReceivedEvent event) {
        switch (event.type()) {
            case RelyingSystemRegisteredV1.TYPE -> {
                var system = event.as(RelyingSystemRegisteredV1.class);
                if (system.kind().equals("TRANSPORT_APP")) {
                    observeApp(system.code(), false, system.on());
                }
            }
            case RelyingSystemMovedV1.TYPE -> {
                var system = event.as(RelyingSystemMovedV1.class);
                observe(system, system.to().equals("CONNECTED"));
            }
            default -> {
                // Other facts about a system move no indicator.
            }
        }
    }

    private void observe(RelyingSystemMovedV1 system, boolean isConnected) {
        if (system.kind().equals("TRANSPORT_APP")) {
            observeApp(system.code(), isConnected, system.on());
        } else if (system.kind().equals("PROCEDURE_SYSTEM") && mustConnect(system.ownerAgency())) {
            indicators.observe(
                    new Observation(
                            Measure.PROCEDURE_SYSTEMS_CONNECTED,
                            system.code(),
                            system.ownerAgency(),
                            isConnected,
                            false,
                            0),
                    system.on());
        }
    }

    private void observeApp(String code, boolean isConnected, LocalDate on) {
        indicators.observe(Observation.of(Measure.TRANSPORT_APPS_CONNECTED, code, isConnected, false), on);
    }

    private boolean mustConnect(String agency) {
        return agencies.resolve("BO-NGANH").anyMatch(member -> member.code().equals(agency))
                || agencies.resolve("UBND-TINH")
                        .anyMatch(member -> member.code().equals(agency));
    }
}
