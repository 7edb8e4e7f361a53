package vn.gov.directive24.common.contract.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of a document type is different from today on; its place in the life cycle is not.
 *
 * @param holder {@code PERSONAL} or {@code ORGANISATION}
 * @param formerHolder whose paper it was said to be before, where that is what has changed
 * @param managingAgency code of the agency that issues the paper
 * @param status its place in the life cycle
 * @param reason why, in the officer's words
 * @param on the day in Viet Nam
 */
public record DocumentTypeAmendedV1(
        String code,
        String nameVi,
        @Nullable String nameEn,
        String holder,
        @Nullable String formerHolder,
        String managingAgency,
        String status,
        @Nullable String reason,
        boolean synthetic,
        LocalDate on)
        implements RegistryEvent {

    public static final String TYPE = "vn.gov.directive24.registry.document-type-amended.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return code;
    }
}
