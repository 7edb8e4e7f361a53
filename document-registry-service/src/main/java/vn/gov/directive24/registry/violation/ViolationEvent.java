package vn.gov.directive24.registry.violation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/** What has happened to a {@link ViolationReport}, without a word that could name a person. */
public sealed interface ViolationEvent extends DomainEvent {

    Receipt receipt();

    LocalDate on();

    /** Who reports stands in no table by name, the audit trail among them. */
    String REPORTER = "reporter";

    @Override
    default String subject() {
        return receipt().value();
    }

    record ViolationReported(
            Receipt receipt,
            Channel channel,
            Demand demand,
            @Nullable String decision,
            LocalDate on) implements ViolationEvent {

        @Override
        public String recordedAs() {
            return REPORTER;
        }
    }

    record ViolationSent(
            Receipt receipt, String agency, @Nullable LocalDate dueOn, LocalDate on) implements ViolationEvent {}

    record ViolationAnswered(Receipt receipt, String agency, LocalDate on) implements ViolationEvent {}

    /** @param agency that asked or supervises who did; absent when it was never sent to one */
    record ViolationDecided(
            Receipt receipt, Demand demand, @Nullable String agency, Outcome outcome, LocalDate on)
            implements ViolationEvent {

        @Override
        public @Nullable String recordedAs() {
            return outcome == Outcome.WITHDRAWN ? REPORTER : null;
        }
    }

    record ViolationClosed(Receipt receipt, LocalDate eraseOn, LocalDate on) implements ViolationEvent {}

    /** @param number of the file within its report; what it is called is nobody's business here */
    record ViolationEvidenceAdded(Receipt receipt, int number, String mediaType, LocalDate on)
            implements ViolationEvent {

        @Override
        public String recordedAs() {
            return REPORTER;
        }
    }

    record ViolationEvidenceWithdrawn(Receipt receipt, int number, LocalDate on) implements ViolationEvent {

        @Override
        public String recordedAs() {
            return REPORTER;
        }
    }

    /** The key of what the reporter wrote is gone. */
    record ViolationErased(Receipt receipt, LocalDate on) implements ViolationEvent {}
}
