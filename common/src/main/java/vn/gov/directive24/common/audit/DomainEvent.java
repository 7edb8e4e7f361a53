package vn.gov.directive24.common.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What happened to an aggregate, in its own words. Each one is a row of the audit trail. */
public interface DomainEvent {

    /** Business id of the aggregate. */
    @JsonIgnore
    String subject();
}
