package vn.gov.directive24.common.upload;

import java.text.Normalizer;

/** A file name that is safe to show and to save under: no path, nothing invisible; in NFC. */
public record FileName(String text) {

    private static final int LONGEST = 200;

    /** @throws UploadRefused for a path, or a name with characters that nobody sees */
    public static FileName of(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw UploadRefused.name("A file name has 1 to %d characters.".formatted(LONGEST));
        }
        if (text.chars().anyMatch(c -> c == '/' || c == '\\' || c == ':') || text.startsWith(".")) {
            throw UploadRefused.name("A file name holds no path and does not begin with a dot.");
        }
        if (text.codePoints().anyMatch(FileName::isInvisible)) {
            throw UploadRefused.name("The file name holds a control or direction character.");
        }
        return new FileName(text);
    }

    /** A direction mark can make {@code exe.pdf} of what ends in {@code fdp.exe}. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }
}
