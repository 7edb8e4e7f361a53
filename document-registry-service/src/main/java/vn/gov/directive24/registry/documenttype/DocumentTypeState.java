package vn.gov.directive24.registry.documenttype;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document type as it stood after one change; the fields are those of {@link DocumentTypeText}.
 *
 * @param id counts up with the changes of a type
 * @param day the day in Viet Nam from which it was so
 * @param originalRoadmapOn see {@link Roadmap}
 * @param bindingRoadmapOn see {@link Roadmap}
 */
public record DocumentTypeState(
        long id,
        LocalDate day,
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
        @Nullable LocalDate originalRoadmapOn,
        @Nullable LocalDate bindingRoadmapOn,
        boolean synthetic) {

    /** As it is now. */
    public static DocumentTypeState of(DocumentType type) {
        var text = type.text();
        return new DocumentTypeState(
                0,
                type.statusSince(),
                type.code().value(),
                text.nameVi(),
                text.nameEn(),
                text.synonyms(),
                text.holder(),
                text.managingAgency(),
                text.sector(),
                text.essential(),
                text.legalBasis(),
                text.sourceDatabase(),
                text.databaseOwner(),
                text.assuranceLevel(),
                text.validity(),
                type.status(),
                type.statusSince(),
                text.roadmapOn(),
                type.roadmap().original(),
                type.roadmap().binding(),
                type.synthetic());
    }

    static DocumentTypeState from(ResultSet row) throws SQLException {
        return new DocumentTypeState(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("code"),
                row.getString("name_vi"),
                row.getString("name_en"),
                List.of((String[]) row.getArray("synonyms").getArray()),
                Holder.valueOf(row.getString("holder")),
                row.getString("managing_agency"),
                row.getString("sector"),
                row.getBoolean("essential"),
                row.getString("legal_basis"),
                row.getString("source_database"),
                row.getString("database_owner"),
                row.getObject("assurance_level", Integer.class),
                row.getString("validity"),
                DocumentTypeStatus.valueOf(row.getString("status")),
                row.getObject("status_since", LocalDate.class),
                row.getObject("roadmap_on", LocalDate.class),
                row.getObject("original_roadmap_on", LocalDate.class),
                row.getObject("binding_roadmap_on", LocalDate.class),
                row.getBoolean("synthetic"));
    }

    Roadmap roadmap() {
        return new Roadmap(roadmapOn, originalRoadmapOn, bindingRoadmapOn);
    }

    /** Whether the day of its roadmap had passed without it, see {@link Roadmap}. */
    public boolean isLate(LocalDate day) {
        return Lateness.of(this, day);
    }

    public DocumentTypeText text() {
        return new DocumentTypeText(
                nameVi,
                nameEn,
                synonyms,
                holder,
                managingAgency,
                sector,
                essential,
                legalBasis,
                sourceDatabase,
                databaseOwner,
                assuranceLevel,
                validity,
                roadmapOn);
    }
}
