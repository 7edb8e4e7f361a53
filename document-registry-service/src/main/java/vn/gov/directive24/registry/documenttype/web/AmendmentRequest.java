package vn.gov.directive24.registry.documenttype.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * The whole text of a document type after the amendment; the fields are those of its registration.
 *
 * @param reason why, kept on record
 */
record AmendmentRequest(
        @NotBlank @Size(max = 500) String nameVi,
        @Nullable @Size(max = 500) String nameEn,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 500) String> synonyms,
        @NotNull Holder holder,
        @NotBlank @Size(max = 40) String managingAgency,
        @Nullable @Size(min = 1, max = 200) String sector,
        @Nullable Boolean essential,
        @Nullable @Size(min = 1, max = 1_000) String legalBasis,
        @Nullable @Size(min = 1, max = 300) String sourceDatabase,
        @Nullable @Size(min = 1, max = 40) String databaseOwner,
        @Nullable @Min(1) @Max(2) Integer assuranceLevel,
        @Nullable @Size(min = 1, max = 500) String validity,
        @Nullable LocalDate roadmapOn,
        @NotBlank @Size(max = 1_000) String reason) {

    DocumentTypeText toText() {
        return new DocumentTypeText(
                nameVi,
                nameEn,
                synonyms == null ? List.of() : synonyms,
                holder,
                managingAgency,
                sector,
                Boolean.TRUE.equals(essential),
                legalBasis,
                sourceDatabase,
                databaseOwner,
                assuranceLevel,
                validity,
                roadmapOn);
    }
}
