package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of a document type, and what an amendment may change.
 *
 * @param nameVi the name as printed on the paper
 * @param synonyms other names under which dossiers ask for it
 * @param managingAgency code of the agency that issues it; where no single one does, of the one whose data stand in its
 *     place, and the legal basis says so
 * @param holder whose list of the Directive it is on, also where organisations and persons hold such papers
 * @param essential one of the papers that are issued through VNeID, on paper at request only (31 personal, 8 of
 *     organisations)
 * @param legalBasis the provision that names the paper or replaces it by data
 * @param sourceDatabase where its data is
 * @param databaseOwner code of the agency that keeps that database
 * @param assuranceLevel VNeID level 1 or 2 that its holder needs to show it
 * @param validity how long it is valid, in words
 * @param roadmapOn the day by which it shall be integrated
 */
public record DocumentTypeText(
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
        @Nullable LocalDate roadmapOn) {

    public DocumentTypeText {
        synonyms = List.copyOf(synonyms);
    }

    /** A text of which only what every type needs is known. */
    public static DocumentTypeText of(String nameVi, @Nullable String nameEn, Holder holder, String managingAgency) {
        return new DocumentTypeText(
                nameVi, nameEn, List.of(), holder, managingAgency, null, false, null, null, null, null, null, null);
    }

    /** With each agency under its own code, whatever name was used. */
    DocumentTypeText withAgencies(UnaryOperator<String> managing, UnaryOperator<String> owner) {
        return new DocumentTypeText(
                nameVi,
                nameEn,
                synonyms,
                holder,
                managing.apply(managingAgency),
                sector,
                essential,
                legalBasis,
                sourceDatabase,
                databaseOwner == null ? null : owner.apply(databaseOwner),
                assuranceLevel,
                validity,
                roadmapOn);
    }
}
