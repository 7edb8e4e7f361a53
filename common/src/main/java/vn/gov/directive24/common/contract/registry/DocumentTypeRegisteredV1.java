package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document type is in the registry.
 *
 * @param code business id, for example {@code CCCD}
 * @param holder {@code PERSONAL} or {@code ORGANISATION}
 * @param managingAgency code of the agency that issues the paper
 * @param status its place in the life cycle, {@code PROPOSED} for a new one
 * @param synthetic true for generated rows that stand for no official paper
 * @param on the day in Viet Nam
 */
public record DocumentTypeRegisteredV1(
        String code,
        String nameVi,
        @Nullable String nameEn,
        String holder,
        String managingAgency,
        String status,
        boolean synthetic,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.document-type-registered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
