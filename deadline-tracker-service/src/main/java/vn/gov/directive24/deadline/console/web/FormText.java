package vn.gov.directive24.deadline.console.web;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a form, under the rules for text in the API: NFC, no control characters, a limit. */
final class FormText {

    private FormText() {}

    /** @throws FormIncomplete when it is missing, too long or holds what no text holds */
    static String required(@Nullable String typed, String field, int longest) {
        var text = typed == null
                ? ""
                : Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
        if (text.isEmpty()) {
            throw new FormIncomplete(field, "form.required");
        }
        if (text.length() > longest) {
            throw new FormIncomplete(field, "form.too-long", longest);
        }
        if (text.codePoints().anyMatch(FormText::isNoText)) {
            throw new FormIncomplete(field, "form.control-character");
        }
        return text;
    }

    /** The same for a field that may stay empty. */
    static @Nullable String optional(@Nullable String typed, String field, int longest) {
        return typed == null || typed.isBlank() ? null : required(typed, field, longest);
    }

    /** For a line of print; null when there is nothing in it. */
    static @Nullable String shortened(@Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var line = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).replaceAll("\\p{Cntrl}", " ");
        return line.substring(0, Math.min(longest, line.length()));
    }

    /** 0 to 100. */
    static int percent(@Nullable String typed, String field) {
        if (typed == null || !typed.strip().matches("\\d{1,3}") || Integer.parseInt(typed.strip()) > 100) {
            throw new FormIncomplete(field, "form.percent");
        }
        return Integer.parseInt(typed.strip());
    }

    private static boolean isNoText(int character) {
        return (Character.isISOControl(character) && character != '\n' && character != '\t')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }
}
