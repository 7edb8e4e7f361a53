package vn.gov.directive24.registry.publication.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.publication.ListRow;

/**
 * What a reader looks for in a list; empty fields ask for nothing, and no name is longer than what is looked for.
 *
 * @param page from 1, where the rows found do not stand on one
 */
record ListQuery(
        @Nullable String q,
        @Nullable String status,
        @Nullable String holder,
        @Nullable String page) {

    static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    ListQuery {
        q = orNull(q);
        status = orNull(status);
        holder = orNull(holder);
    }

    private static @Nullable String orNull(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var asked = text.strip();
        return asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked;
    }

    public boolean isNarrowed() {
        return q != null || status != null || holder != null;
    }

    /** The address of another page of the same, without its path. */
    public String onPage(int number) {
        return "?" + parameter("q", q) + parameter("status", status) + parameter("holder", holder) + "page=" + number;
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, UTF_8) + "&";
    }

    /** Reckons once what is looked for, and so is cheap for each row. */
    Predicate<ListRow> wanted() {
        var plain = q == null ? null : plain(q);
        return row -> (status == null || row.status().equals(status))
                && (holder == null || row.holder().equals(holder))
                && (plain == null || textsOf(row).anyMatch(text -> plain(text).contains(plain)));
    }

    private static Stream<String> textsOf(ListRow row) {
        return Stream.concat(
                Stream.of(row.code(), row.nameVi(), row.nameEn() == null ? "" : row.nameEn()), row.synonyms().stream());
    }

    /** Found with and without the marks of Vietnamese, capital or small. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }
}
