package vn.gov.directive24.registry.documenttype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.DocumentTypeChange.Difference;

/** Tells two readings of a document type apart, field by field, by the names that the API has for them. */
public final class Differences {

    private Differences() {}

    static List<Difference> between(DocumentTypeState before, DocumentTypeState after) {
        var differences = new ArrayList<>(between(before.text(), after.text()));
        if (before.status() != after.status()) {
            differences.add(new Difference(
                    "status", before.status().name(), after.status().name()));
        }
        return differences;
    }

    public static List<Difference> between(DocumentTypeText before, DocumentTypeText after) {
        var differences = new ArrayList<Difference>();
        var present = fields(before);
        fields(after).forEach((field, value) -> {
            if (!Objects.equals(present.get(field), value)) {
                differences.add(new Difference(field, present.get(field), value));
            }
        });
        return differences;
    }

    private static Map<String, @Nullable String> fields(DocumentTypeText text) {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("nameVi", text.nameVi());
        fields.put("nameEn", text.nameEn());
        fields.put("synonyms", text.synonyms().isEmpty() ? null : String.join("; ", text.synonyms()));
        fields.put("holder", text.holder().name());
        fields.put("managingAgency", text.managingAgency());
        fields.put("sector", text.sector());
        fields.put("essential", String.valueOf(text.essential()));
        fields.put("legalBasis", text.legalBasis());
        fields.put("sourceDatabase", text.sourceDatabase());
        fields.put("databaseOwner", text.databaseOwner());
        fields.put("assuranceLevel", words(text.assuranceLevel()));
        fields.put("validity", text.validity());
        fields.put("roadmapOn", words(text.roadmapOn()));
        return fields;
    }

    private static @Nullable String words(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
