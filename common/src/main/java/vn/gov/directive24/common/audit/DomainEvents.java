package vn.gov.directive24.common.audit;

import java.util.List;

/** What happened to many aggregates in one deed, such as the import of a file. Each event is a row of the audit trail. */
public interface DomainEvents {

    List<? extends DomainEvent> events();
}
