package vn.gov.directive24.deadline.indicator.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.identity.RelyingSystemMovedV1;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;

/** Ministries and provinces whose procedure system is connected. */
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
        if (!event.type().equals(RelyingSystemMovedV1.TYPE)) {
            return;
        }
        var system = event.as(RelyingSystemMovedV1.class);
        if (system.kind().equals("PROCEDURE_SYSTEM") && mustConnect(system.ownerAgency())) {
            indicators.observe(
                    new Observation(
                            Measure.PROCEDURE_SYSTEMS_CONNECTED,
                            system.code(),
                            system.ownerAgency(),
                            system.to().equals("CONNECTED"),
                            false,
                            0),
                    system.on());
        }
    }

    private boolean mustConnect(String agency) {
        return agencies.resolve("BO-NGANH").anyMatch(member -> member.code().equals(agency))
                || agencies.resolve("UBND-TINH")
                        .anyMatch(member -> member.code().equals(agency));
    }
}
