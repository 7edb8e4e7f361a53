package vn.gov.directive24.deadline.report;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What a person types into a search box, as a pattern for {@code ilike}. */
final class SearchText {

    private SearchText() {}

    static @Nullable String pattern(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var literal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
