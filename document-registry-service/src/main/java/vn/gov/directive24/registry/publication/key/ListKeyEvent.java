package vn.gov.directive24.registry.publication.key;

import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.audit.DomainEvent;

/**
 * Another key signs from now on.
 *
 * @param retired the one before; absent for the first
 * @param reason why, in the administrator's words
 */
public record ListKeyEvent(
        String keyId, @Nullable String retired, @Nullable String reason) implements DomainEvent {

    @Override
    public String subject() {
        return "list-key:" + keyId;
    }
}
