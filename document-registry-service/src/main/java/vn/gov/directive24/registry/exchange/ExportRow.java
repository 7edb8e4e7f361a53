package vn.gov.directive24.registry.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;

/** A document type as a row of a file that an import would read back as it is. */
final class ExportRow {

    private ExportRow() {}

    /** A text, a number, a day, a truth or a list of texts. */
    static @Nullable Object value(Column column, DocumentTypeState type) {
        return switch (column) {
            case CODE -> type.code();
            case NAME_VI -> type.nameVi();
            case NAME_EN -> type.nameEn();
            case SYNONYMS -> type.synonyms();
            case HOLDER -> type.holder();
            case MANAGING_AGENCY -> type.managingAgency();
            case SECTOR -> type.sector();
            case ESSENTIAL -> type.essential();
            case LEGAL_BASIS -> type.legalBasis();
            case SOURCE_DATABASE -> type.sourceDatabase();
            case DATABASE_OWNER -> type.databaseOwner();
            case ASSURANCE_LEVEL -> type.assuranceLevel();
            case VALIDITY -> type.validity();
            case STATUS -> type.status();
            case ROADMAP_ON -> type.roadmapOn();
            case SYNTHETIC -> type.synthetic();
        };
    }

    /** As an officer reads it; empty where there is nothing. */
    static String words(Column column, DocumentTypeState type) {
        return switch (column) {
            case HOLDER -> Labels.of(type.holder());
            case STATUS -> Labels.of(type.status());
            default ->
                switch (value(column, type)) {
                    case null -> "";
                    case Boolean truth -> truth ? Labels.YES : Labels.NO;
                    case List<?> list ->
                        String.join("; ", list.stream().map(Object::toString).toList());
                    case Object other -> other.toString();
                };
        };
    }
}
