package vn.gov.directive24.deadline.indicator.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.procedure.ProcedureSimplifiedV1;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;

/** Procedures that were simplified: all of them, and those of the 324 and the 196. */
@Component
class ProcedureEventListener {

    private final Inbox inbox;
    private final IndicatorService indicators;

    ProcedureEventListener(Inbox inbox, IndicatorService indicators) {
        this.inbox = inbox;
        this.indicators = indicators;
    }

    @KafkaListener(topics = ProcedureEvent.TOPIC)
    void on(ConsumerRecord<String, String> message) {
        inbox.receive(message, this::handle);
    }

    private void handle(ReceivedEvent event) {
        if (!event.type().equals(ProcedureSimplifiedV1.TYPE)) {
            return;
        }
        var procedure = event.as(ProcedureSimplifiedV1.class);
        count(Measure.PROCEDURES_TAKING_DATA, procedure);
        for (var programme : procedure.programmes()) {
            switch (programme) {
                case "VNEID_324" -> count(Measure.PROCEDURES_SIMPLIFIED_324, procedure);
                case "DATA_196" -> count(Measure.PROCEDURES_SIMPLIFIED_196, procedure);
                default -> {
                    // The other programmes are not about cutting components.
                }
            }
        }
    }

    private void count(Measure measure, ProcedureSimplifiedV1 procedure) {
        indicators.observe(Observation.of(measure, procedure.code(), true, procedure.synthetic()), procedure.on());
    }
}
