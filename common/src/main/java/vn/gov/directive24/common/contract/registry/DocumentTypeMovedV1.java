package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document type moved along its life cycle.
 *
 * @param from status before
 * @param to {@code PLANNED}, {@code CONNECTING}, {@code INTEGRATED}, {@code SUSPENDED} or {@code WITHDRAWN}
 * @param reason why, in the officer's words
 * @param on the day in Viet Nam
 */
public record DocumentTypeMovedV1(
        String code,
        String nameVi,
        @Nullable String nameEn,
        String holder,
        String managingAgency,
        String from,
        String to,
        @Nullable String reason,
        boolean synthetic,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.document-type-moved.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
