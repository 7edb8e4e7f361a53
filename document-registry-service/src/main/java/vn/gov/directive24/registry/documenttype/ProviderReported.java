package vn.gov.directive24.registry.documenttype;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/**
 * A fetch of the data behind a document type was tried.
 *
 * @param at when it was tried
 * @param system which system tried
 */
public record ProviderReported(
        String code,
        Outcome outcome,
        OffsetDateTime at,
        String system,
        @Nullable String detail) implements DomainEvent {

    public enum Outcome {
        SUCCEEDED,
        FAILED
    }

    @Override
    public String subject() {
        return code;
    }
}
