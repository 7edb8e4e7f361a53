package vn.gov.directive24.identity.relyingparty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.identity.relyingparty.RelyingSystem.Registration;

/** What has happened to a {@link RelyingSystem}, in its own words. */
public sealed interface RelyingSystemEvent extends DomainEvent {

    Registration system();

    @Override
    default String subject() {
        return system().code().value();
    }

    record RelyingSystemRegistered(Registration system, LocalDate on) implements RelyingSystemEvent {}

    /** @param reason why, in the officer's words; always there for a suspension */
    record RelyingSystemMoved(
            Registration system,
            RelyingSystemStatus from,
            RelyingSystemStatus to,
            @Nullable String reason,
            LocalDate on)
            implements RelyingSystemEvent {}
}
