package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/** What has happened to a {@link DocumentType}, in its own words. */
public sealed interface DocumentTypeEvent extends DomainEvent {

    Registration type();

    @Override
    default String subject() {
        return type().code().value();
    }

    record DocumentTypeRegistered(Registration type, LocalDate on) implements DocumentTypeEvent {}

    /** @param reason why, in the officer's words */
    record DocumentTypeMoved(
            Registration type,
            DocumentTypeStatus from,
            DocumentTypeStatus to,
            @Nullable String reason,
            LocalDate on) implements DocumentTypeEvent {}
}
