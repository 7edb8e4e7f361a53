package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a PDF of a stranger must not hold: the notes of a camera inside a photograph, a part that acts when it is opened,
 * a password, another file behind its end. It looks for their names, also in what is packed; it draws nothing and
 * resolves nothing, so that there is little to attack.
 */
public final class PdfContent {

    /** Names that stand at the head of a camera's notes: Exif, and the same as XMP. */
    private static final String[] NOTES = {"Exif\0\0", "http://ns.adobe.com/exif/1.0/"};

    private static final Map<String, String> ACTING = Map.of(
            "/JavaScript", "a script",
            "/Launch", "a call of another program",
            "/EmbeddedFile", "another file",
            "/RichMedia", "a film or a program");

    private static final String START = "%PDF-";
    private static final String END = "%%EOF";
    private static final String END_OF_ARCHIVE = "PK\5\6";
    private static final int TAIL = 1_024;
    private static final int TAIL_OF_ARCHIVE = 66_000;
    private static final String STREAM = "stream";
    private static final int LONGEST_NAME = 32;

    /** What is looked for stands at the beginning of a picture, or in a list of parts that is not longer. */
    private static final int MOST_OF_A_STREAM = 4 * 1024 * 1024;

    /** Bytes read and written to unpack all of them; a few kilobytes can be made to unpack for hours. */
    private static final long MOST_WORK = 256L * 1024 * 1024;

    private PdfContent() {}

    /**
     * The content as it was.
     *
     * @throws UploadRefused when it holds what it must not, or when nobody can say
     */
    public static byte[] checked(byte[] content) {
        var text = new String(content, ISO_8859_1);
        if (!text.startsWith(START) || !tail(text, TAIL).contains(END)) {
            throw UploadRefused.documentUnreadable("has no beginning or no end");
        }
        if (tail(text, TAIL_OF_ARCHIVE).contains(END_OF_ARCHIVE)) {
            throw UploadRefused.documentUnreadable("is an archive as well");
        }
        if (text.contains("/Encrypt")) {
            throw UploadRefused.documentUnreadable("is encrypted");
        }
        look(text);
        unpack(content, text);
        return content;
    }

    private static String tail(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }

    private static void look(String text) {
        for (var name : NOTES) {
            if (text.contains(name)) {
                throw UploadRefused.documentWithPhotographs();
            }
        }
        ACTING.forEach((name, what) -> {
            if (text.contains(name)) {
                throw UploadRefused.documentActs(what);
            }
        });
    }

    /** Whatever follows the word and can be unpacked, whether the file says that it is packed or not. */
    private static void unpack(byte[] content, String text) {
        var inflater = new Inflater();
        try {
            var left = MOST_WORK;
            for (var at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
                left -= unpack(inflater, content, packedFrom(content, at + STREAM.length()));
                if (left < 0) {
                    throw UploadRefused.documentUnreadable("unpacks to more than it should");
                }
            }
        } finally {
            inflater.end();
        }
    }

    private static int packedFrom(byte[] content, int at) {
        var begins = at;
        while (begins < content.length && (content[begins] == '\r' || content[begins] == '\n')) {
            begins++;
        }
        return begins;
    }

    /** How many bytes were read and written for it. */
    private static long unpack(Inflater inflater, byte[] content, int from) {
        if (!isPacked(content, from)) {
            return 0;
        }
        inflater.reset();
        inflater.setInput(content, from, content.length - from);
        var window = new byte[64 * 1024 + LONGEST_NAME];
        var kept = 0;
        try {
            while (inflater.getBytesWritten() < MOST_OF_A_STREAM) {
                var read = inflater.inflate(window, kept, window.length - kept);
                if (read == 0) {
                    break;
                }
                var end = kept + read;
                look(new String(window, 0, end, ISO_8859_1));
                // A name may begin in this piece and end in the next.
                kept = Math.min(LONGEST_NAME, end);
                System.arraycopy(window, end - kept, window, 0, kept);
            }
        } catch (DataFormatException broken) {
            // As far as it could be unpacked it was looked at.
        }
        return inflater.getBytesRead() + inflater.getBytesWritten();
    }

    /** By the two bytes that a packed part begins with (RFC 1950). */
    private static boolean isPacked(byte[] content, int at) {
        return at + 1 < content.length
                && (content[at] & 0x0F) == 8
                && (((content[at] & 0xFF) << 8) | (content[at + 1] & 0xFF)) % 31 == 0;
    }
}
