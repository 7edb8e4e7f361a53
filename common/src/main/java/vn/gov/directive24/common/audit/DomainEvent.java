package vn.gov.directive24.common.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** What happened to an aggregate, in its own words. Each one is a row of the audit trail. */
public interface DomainEvent {

    /** Business id of the aggregate. */
    @JsonIgnore
    String subject();

    /** By what name its author stands in the trail, where the caller must not; null: the caller does. */
    @JsonIgnore
    default @Nullable String recordedAs() {
        return null;
    }
}
