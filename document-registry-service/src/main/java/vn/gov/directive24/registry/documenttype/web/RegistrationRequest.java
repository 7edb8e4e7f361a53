package vn.gov.directive24.registry.documenttype.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentType.Registration;
import vn.gov.directive24.registry.documenttype.DocumentTypeCode;
import vn.gov.directive24.registry.documenttype.DocumentTypeText;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * Texts are kept as a file carries them: single spaces and no line breaks; a hyphen alone is refused, and a semicolon in a
 * synonym.
 *
 * @param code 2 to 60 capital letters, digits and hyphens
 * @param nameVi the name as printed on the paper
 * @param synonyms up to 100 other names under which dossiers ask for it
 * @param holder whose list of the Directive it is on
 * @param managingAgency code of agencies.yaml: who issues the paper, or where no single agency does, whose data stand in
 *     its place
 * @param essential one of the 31 personal papers or 8 of organisations that are issued through VNeID, on paper at
 *     request only
 * @param legalBasis the provision that names the paper or replaces it by data
 * @param sourceDatabase where its data is
 * @param databaseOwner code of the agency that keeps the database
 * @param assuranceLevel level of VNeID, 1 or 2, that its holder needs to show it
 * @param validity how long it is valid, in words
 * @param roadmapOn the day by which it shall be integrated
 * @param synthetic true for generated rows; they never stand for an official paper
 * @param reason why it is registered, kept on record
 */
record RegistrationRequest(
        @NotNull @Pattern(regexp = DocumentTypeCode.FORMAT, message = "must be 2 to 60 capital letters, digits and hyphens") String code,

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
        @Nullable Boolean synthetic,
        @Nullable @Size(max = 1_000) String reason) {

    Registration toRegistration() {
        return new Registration(
                new DocumentTypeCode(code),
                new DocumentTypeText(
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
                        roadmapOn),
                Boolean.TRUE.equals(synthetic));
    }
}
