package vn.gov.directive24.deadline.notice;

import java.time.LocalDate;
import vn.gov.directive24.common.audit.DomainEvent;

/** What happened to a contact; names and addresses stay in the contact. */
public sealed interface ContactEvent extends DomainEvent {

    String contact();

    @Override
    default String subject() {
        return contact();
    }

    record ContactAdded(String contact, String agency, ContactRole role, MailPreference preference)
            implements ContactEvent {}

    record ContactChanged(String contact, String agency, ContactRole role, MailPreference preference)
            implements ContactEvent {}

    record ContactRemoved(String contact, String agency, ContactRole role) implements ContactEvent {}

    record ContactRefusedByMailServer(String contact, String agency, LocalDate on) implements ContactEvent {}
}
