package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;

/** Text that is text to its end: what begins as text may go on as something else. */
public final class PlainText {

    private PlainText() {}

    /**
     * The content as it was.
     *
     * @throws UploadRefused when it is not UTF-8, or holds a control character
     */
    public static byte[] checked(byte[] content) {
        try {
            var text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            if (text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
                throw UploadRefused.textUnreadable();
            }
            return content;
        } catch (CharacterCodingException otherCharset) {
            throw UploadRefused.textUnreadable();
        }
    }
}
