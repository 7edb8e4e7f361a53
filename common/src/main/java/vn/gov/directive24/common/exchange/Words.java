package vn.gov.directive24.common.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Text as people type it: any Unicode form, stray and non-breaking spaces. */
public final class Words {

    private Words() {}

    /** In Unicode NFC, so that two spellings of one name are one name. */
    public static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00a0', ' ')
                .strip();
    }

    /** For headers and names of sheets: spaces and line breaks do not matter. */
    public static String folded(String text) {
        return clean(text).replaceAll("\\s+", " ");
    }

    public static List<String> split(String cell) {
        return Arrays.stream(cell.split("[;\\n\\r]+", -1))
                .map(Words::clean)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The first character that no text has. */
    public static Optional<String> controlCharacter(String text) {
        return text.codePoints()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .mapToObj("U+%04X"::formatted)
                .findFirst();
    }
}
