package vn.gov.directive24.registry.documenttype.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.documenttype.Postponement;
import vn.gov.directive24.registry.documenttype.ProviderState;

/**
 * The fields are those of the registration.
 *
 * @param statusSince the day in Viet Nam on which it reached its status
 * @param late whether the day of its roadmap has passed without it; one that the agency put off itself does not count
 * @param postponement how the day of its roadmap was put off, if it was
 * @param provider whether its source answers
 */
record DocumentTypeResponse(
        String code,
        String nameVi,
        @Nullable String nameEn,
        List<String> synonyms,
        Holder holder,
        String managingAgency,
        @Nullable String sector,
        boolean essential,
        @Nullable String legalBasis,
        @Nullable String sourceDatabase,
        @Nullable String databaseOwner,
        @Nullable Integer assuranceLevel,
        @Nullable String validity,
        DocumentTypeStatus status,
        LocalDate statusSince,
        @Nullable LocalDate roadmapOn,
        @Nullable Postponement postponement,
        boolean late,
        boolean synthetic,
        @Nullable ProviderState provider) {

    static DocumentTypeResponse from(
            DocumentTypeState type,
            LocalDate day,
            @Nullable Postponement postponement,
            @Nullable ProviderState provider) {
        return new DocumentTypeResponse(
                type.code(),
                type.nameVi(),
                type.nameEn(),
                type.synonyms(),
                type.holder(),
                type.managingAgency(),
                type.sector(),
                type.essential(),
                type.legalBasis(),
                type.sourceDatabase(),
                type.databaseOwner(),
                type.assuranceLevel(),
                type.validity(),
                type.status(),
                type.statusSince(),
                type.roadmapOn(),
                postponement,
                type.isLate(day),
                type.synthetic(),
                provider);
    }
}
