package vn.gov.directive24.registry.violation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for, without a word that could name a person.
 *
 * @param askerAgency code of the agency that asked, where it is known
 * @param procedureCode national code of the procedure
 * @param documentType code of the document type
 */
@Embeddable
public record Demand(
        @Enumerated(EnumType.STRING) AskerKind askerKind,
        @Nullable String askerAgency,
        @Nullable String procedureCode,
        @Nullable String documentType,
        @Enumerated(EnumType.STRING) @Nullable PaperForm form,
        LocalDate demandedOn) {

    Demand of(@Nullable String matchedType) {
        return documentType != null || matchedType == null
                ? this
                : new Demand(askerKind, askerAgency, procedureCode, matchedType, form, demandedOn);
    }
}
