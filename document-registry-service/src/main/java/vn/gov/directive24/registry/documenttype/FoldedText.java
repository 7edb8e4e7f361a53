package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.exchange.Words;
import vn.gov.directive24.common.problem.InvalidField;

/**
 * What the API takes, in the form in which an import reads it, so that an export that nobody touched changes nothing when
 * it is imported: Unicode NFC, no line breaks, single spaces; and nothing that a cell cannot say.
 */
final class FoldedText {

    /** What a cell says that is meant to be empty. */
    private static final String NOTHING = "-";

    /** Between the synonyms in a cell. */
    private static final String SEPARATOR = "; ";

    private static final int LONGEST_CELL = 32_767;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private FoldedText() {}

    /** @throws InvalidField for what a file could not bring back */
    static DocumentTypeText of(DocumentTypeText text) {
        return new DocumentTypeText(
                needed(text.nameVi(), "/nameVi"),
                folded(text.nameEn(), "/nameEn"),
                synonyms(text.synonyms()),
                text.holder(),
                text.managingAgency(),
                folded(text.sector(), "/sector"),
                text.essential(),
                folded(text.legalBasis(), "/legalBasis"),
                folded(text.sourceDatabase(), "/sourceDatabase"),
                text.databaseOwner(),
                text.assuranceLevel(),
                folded(text.validity(), "/validity"),
                roadmapOn(text.roadmapOn()));
    }

    private static String needed(String text, String field) {
        var folded = folded(text, field);
        if (folded == null) {
            throw new InvalidField(field, "This cannot be blank.");
        }
        return folded;
    }

    private static @Nullable String folded(@Nullable String text, String field) {
        var folded = text == null ? "" : Words.folded(text);
        if (folded.equals(NOTHING)) {
            throw new InvalidField(field, "A hyphen alone empties a cell of a file; leave the field out instead.");
        }
        return folded.isEmpty() ? null : folded;
    }

    private static List<String> synonyms(List<String> synonyms) {
        var folded = new LinkedHashSet<String>();
        for (var index = 0; index < synonyms.size(); index++) {
            var field = "/synonyms/" + index;
            var synonym = needed(synonyms.get(index), field);
            if (synonym.indexOf(';') >= 0) {
                throw new InvalidField(field, "A semicolon parts two names; give each on its own.");
            }
            folded.add(synonym);
        }
        if (String.join(SEPARATOR, folded).length() > LONGEST_CELL) {
            throw new InvalidField(
                    "/synonyms", "All names together have at most 32,767 characters: they share a cell.");
        }
        return List.copyOf(folded);
    }

    private static @Nullable LocalDate roadmapOn(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
            throw new InvalidField("/roadmapOn", "The year lies between 2000 and 2100.");
        }
        return day;
    }
}
