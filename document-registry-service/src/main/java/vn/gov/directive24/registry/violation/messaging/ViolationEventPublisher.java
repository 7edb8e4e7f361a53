package vn.gov.directive24.registry.violation.messaging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.contract.registry.RegistryEvent;
import vn.gov.directive24.common.contract.registry.ViolationDecidedV1;
import vn.gov.directive24.common.contract.registry.ViolationReportedV1;
import vn.gov.directive24.common.outbox.Outbox;
import vn.gov.directive24.registry.violation.ViolationEvent;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationAnswered;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationClosed;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationDecided;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationErased;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationEvidenceAdded;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationEvidenceWithdrawn;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationReported;
import vn.gov.directive24.registry.violation.ViolationEvent.ViolationSent;

/** Others learn that there is a report and what came of it; the steps between are nobody else's. */
@Component
class ViolationEventPublisher {

    private final Outbox outbox;

    ViolationEventPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(ViolationEvent event) {
        contractOf(event).ifPresent(outbox::append);
    }

    private static Optional<RegistryEvent> contractOf(ViolationEvent event) {
        return switch (event) {
            case ViolationReported(var receipt, var channel, var demand, var decision, var on) ->
                Optional.of(new ViolationReportedV1(
                        receipt.value(),
                        demand.askerAgency(),
                        demand.askerKind().name(),
                        demand.procedureCode(),
                        demand.documentType(),
                        nameOf(demand.form()),
                        decision,
                        demand.demandedOn(),
                        on));
            case ViolationDecided(var receipt, var demand, var agency, var outcome, var on) ->
                Optional.of(new ViolationDecidedV1(
                        receipt.value(),
                        agency,
                        demand.askerKind().name(),
                        demand.procedureCode(),
                        demand.documentType(),
                        nameOf(demand.form()),
                        outcome.name(),
                        demand.demandedOn(),
                        on));
            case ViolationSent sent -> Optional.empty();
            case ViolationAnswered answered -> Optional.empty();
            case ViolationClosed closed -> Optional.empty();
            case ViolationEvidenceAdded added -> Optional.empty();
            case ViolationEvidenceWithdrawn withdrawn -> Optional.empty();
            case ViolationErased erased -> Optional.empty();
        };
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
