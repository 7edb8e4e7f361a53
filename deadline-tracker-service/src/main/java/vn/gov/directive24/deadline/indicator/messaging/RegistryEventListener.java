package vn.gov.directive24.deadline.indicator.messaging;

import java.time.LocalDate;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.DocumentTypeAmendedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeMovedV1;
import vn.gov.directive24.common.contract.registry.DocumentTypeRegisteredV1;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;
import vn.gov.directive24.common.inbox.Inbox;
import vn.gov.directive24.common.inbox.ReceivedEvent;
import vn.gov.directive24.deadline.indicator.IndicatorService;
import vn.gov.directive24.deadline.indicator.Measure;
import vn.gov.directive24.deadline.indicator.Observation;
import vn.gov.directive24.deadline.violation.ViolationRecord;

/** Document types that have an integration plan, and papers that were asked for in spite of the list. */
@Component
class RegistryEventListener {

    private static final Set<String> PLANNED_OR_FURTHER = Set.of("PLANNED", "CONNECTING", "INTEGRATED", "SUSPENDED");

    private static final Set<String> COPIES = Set.of("COPY", "CERTIFIED_COPY");

    private final Inbox inbox;
    private final IndicatorService indicators;
    private final ViolationRecord violations;

    RegistryEventListener(Inbox inbox, IndicatorService indicators, ViolationRecord violations) {
        this.inbox = inbox;
        this.indicators = indicators;
        this.violations = violations;
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
            case DocumentTypeAmendedV1.TYPE -> {
                var type = event.as(DocumentTypeAmendedV1.class);
                if (type.formerHolder() != null) {
                    indicators.observe(
                            Observation.of(ofHolder(type.formerHolder()), type.code(), false, type.synthetic()),
                            type.on());
                    observe(type.code(), type.holder(), type.status(), type.synthetic(), type.on());
                }
            }
            case DocumentTypeMovedV1.TYPE -> {
                var type = event.as(DocumentTypeMovedV1.class);
                observe(type.code(), type.holder(), type.to(), type.synthetic(), type.on());
            }
            case ViolationReportedV1.TYPE -> {
                var report = event.as(ViolationReportedV1.class);
                violations.reported(report);
                observeDemand(report.askerKind(), report.report(), report.form(), false, report.on());
            }
            case ViolationDecidedV1.TYPE -> {
                var decision = event.as(ViolationDecidedV1.class);
                violations.decided(decision);
                var upheld = decision.outcome().equals("UPHELD");
                observeDemand(decision.askerKind(), decision.report(), decision.form(), upheld, decision.on());
            }
            default -> {
                // Other facts of the registry move no indicator.
            }
        }
    }

    private void observe(String code, String holder, String status, boolean synthetic, LocalDate on) {
        var planned = PLANNED_OR_FURTHER.contains(status);
        indicators.observe(Observation.of(Measure.DOCUMENT_TYPES_PLANNED, code, planned, synthetic), on);
        indicators.observe(Observation.of(ofHolder(holder), code, planned, synthetic), on);
    }

    private static Measure ofHolder(String holder) {
        return holder.equals("PERSONAL")
                ? Measure.DOCUMENT_TYPES_PLANNED_PERSONAL
                : Measure.DOCUMENT_TYPES_PLANNED_ORGANISATION;
    }

    /** Whoever is no agency is urged and not ordered, so the target of none is not for her. */
    private void observeDemand(String askerKind, String report, @Nullable String form, boolean upheld, LocalDate on) {
        if (askerKind.equals("AGENCY")) {
            indicators.observe(Observation.of(Measure.INTEGRATED_PAPERS_REQUESTED, report, upheld, false), on);
            if (form != null && COPIES.contains(form)) {
                indicators.observe(Observation.of(Measure.LISTED_COPIES_REQUESTED, report, upheld, false), on);
            }
        }
    }
}
