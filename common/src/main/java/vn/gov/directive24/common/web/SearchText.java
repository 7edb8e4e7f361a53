package vn.gov.directive24.common.web;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a person types into a search box, as a pattern for {@code like}. */
public final class SearchText {

    /** Goes into {@code like … escape}. */
    public static final char ESCAPE = '\\';

    private SearchText() {}

    /**
     * Finds the text anywhere, in small letters: compare it with {@code lower(column)}. Names are stored in NFC, and
     * some keyboards type NFD.
     *
     * @return null when there is nothing to look for
     */
    public static @Nullable String pattern(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var literal = Normalizer.normalize(text.strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + literal + "%";
    }
}
