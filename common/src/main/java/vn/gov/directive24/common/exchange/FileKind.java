package vn.gov.directive24.common.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What a file is by its content; nobody believes its name. */
public enum FileKind {
    XLSX,
    /** In UTF-8, for example YAML or CSV. */
    TEXT;

    /** @param wanted what the import takes, for example {@code an Excel workbook (.xlsx) or YAML in UTF-8} */
    public static FileKind of(byte[] content, String wanted) {
        if (content.length == 0) {
            throw ImportRefused.empty();
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (startsWith(content, 'M', 'Z')) {
            throw ImportRefused.ofType("a program", wanted);
        }
        if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw ImportRefused.ofType("an old Excel file (.xls) or one that is locked with a password", wanted);
        }
        if (startsWith(content, '%', 'P', 'D', 'F')) {
            throw ImportRefused.ofType("a PDF", wanted);
        }
        if (!isText(content)) {
            throw ImportRefused.ofType("neither an Excel workbook nor text in UTF-8", wanted);
        }
        return TEXT;
    }

    private static boolean startsWith(byte[] content, int... signature) {
        if (content.length < signature.length) {
            return false;
        }
        for (var i = 0; i < signature.length; i++) {
            if ((content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
