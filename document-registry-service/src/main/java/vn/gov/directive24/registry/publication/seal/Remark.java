package vn.gov.directive24.registry.publication.seal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * One thing that was found, to be worded in the reader's language.
 *
 * @param kind which sentence it is
 * @param values what stands in it, in its order: texts, numbers, times
 */
public record Remark(Kind kind, List<Object> values) {

    private static final ResourceBundle ENGLISH =
            ResourceBundle.getBundle("publication/findings", Locale.ENGLISH, Remark.class.getClassLoader());

    public Remark {
        values = List.copyOf(values);
    }

    static Remark of(Kind kind, Object... values) {
        return new Remark(kind, List.of(values));
    }

    public String inEnglish() {
        var texts = values.stream().map(Object::toString).toArray();
        return new MessageFormat(ENGLISH.getString("remark." + kind), Locale.ENGLISH).format(texts);
    }

    /** The sentences of {@code findings.properties}, where each stands under its name. */
    public enum Kind {
        NO_LIST,
        NO_SEAL,
        KEY_NOT_TRUSTED,
        NOT_MADE_WITH_KEY,
        ONLY_SEAL_LEFT,
        AFTER_KEY,
        BEFORE_KEY,
        OTHER_HASH,
        SEAL_SPELT_OTHERWISE,
        SEAL_OF_ANOTHER,
        NEVER_PUBLISHED,
        OTHER_PUBLISHED,
        FIRST_BYTE,
        HELD_ALIKE,
        AS_PUBLISHED,
        NOT_AS_PUBLISHED,
        TABLE_BY_SEAL,
        TABLE_ALONE,
        TABLE_AS_PUBLISHED,
        TABLE_NEVER_PUBLISHED,
        TWO_LISTS,
        TWO_SEALS,
        NAMES_NONE_BEFORE,
        FIRST_NAMES_ONE_BEFORE,
        NAMES_ANOTHER_BEFORE,
        SIGNED_EARLIER,
        MONTH_EARLIER,
        KEY_FOLLOWED,
        ONE_MISSING,
        SOME_MISSING
    }
}
