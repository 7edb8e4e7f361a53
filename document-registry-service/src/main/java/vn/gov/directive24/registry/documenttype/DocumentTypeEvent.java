package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;

/** What has happened to a {@link DocumentType}, in its own words. */
public sealed interface DocumentTypeEvent extends DomainEvent {

    /** As it is since then. */
    Registration type();

    /** Why, in the officer's words. */
    @Nullable String reason();

    /** The day in Viet Nam. */
    LocalDate on();

    @Override
    default String subject() {
        return type().code().value();
    }

    record DocumentTypeRegistered(
            Registration type, @Nullable String reason, LocalDate on) implements DocumentTypeEvent {}

    /** @param status its place in the life cycle, which an amendment leaves alone */
    record DocumentTypeAmended(
            Registration type,
            DocumentTypeText before,
            DocumentTypeStatus status,
            @Nullable String reason,
            LocalDate on)
            implements DocumentTypeEvent {}

    record DocumentTypeMoved(
            Registration type,
            DocumentTypeStatus from,
            DocumentTypeStatus to,
            @Nullable String reason,
            LocalDate on) implements DocumentTypeEvent {}
}
