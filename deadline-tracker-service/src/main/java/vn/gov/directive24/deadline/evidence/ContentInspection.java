package vn.gov.directive24.deadline.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Tells what a file is by looking into it; its name counts only between two kinds of plain text. */
@Component
class ContentInspection {

    private static final int HEAD = 8_192;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Of UTF-8, read byte by byte. */
    private static final String BYTE_ORDER_MARK = "^\u00EF\u00BB\u00BF";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    /** @throws EvidenceRefused when it is none of the kinds that are taken */
    EvidenceType typeOf(Upload upload, EvidenceName name) {
        try {
            var type = inspect(upload, name);
            if (!type.isNameOfType(name.text())) {
                throw EvidenceRefused.nameNotOf(type, name.text());
            }
            return type;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private EvidenceType inspect(Upload upload, EvidenceName name) throws IOException {
        var head = head(upload);
        if (head.length == 0) {
            throw EvidenceRefused.empty();
        }
        if (Arrays.equals(head, 0, Math.min(ZIP.length, head.length), ZIP, 0, ZIP.length)) {
            return inArchive(upload).orElseThrow(() -> EvidenceRefused.type("an archive"));
        }
        var found = detect(upload);
        return switch (found.toString()) {
            case "application/pdf" -> EvidenceType.PDF;
            case "image/png" -> EvidenceType.PNG;
            case "image/jpeg" -> EvidenceType.JPEG;
            case "text/plain" -> text(head, name);
            default -> throw EvidenceRefused.type(found.toString());
        };
    }

    private static byte[] head(Upload upload) throws IOException {
        try (var content = upload.open()) {
            return content.readNBytes(HEAD);
        }
    }

    private static Optional<EvidenceType> inArchive(Upload upload) throws IOException {
        try (var content = upload.open()) {
            return OfficeArchive.typeOf(content);
        }
    }

    private MediaType detect(Upload upload) throws IOException {
        try (InputStream content = new BufferedInputStream(upload.open())) {
            return detector.detect(content, new Metadata());
        }
    }

    /** A browser may take a piece of markup for a page, and a shell may run what begins with {@code #!}. */
    private static EvidenceType text(byte[] head, EvidenceName name) {
        var start =
                new String(head, ISO_8859_1).replaceFirst(BYTE_ORDER_MARK, "").stripLeading();
        if (start.startsWith("<") || start.startsWith("#!")) {
            throw EvidenceRefused.type("markup or a script");
        }
        return name.text().toLowerCase(Locale.ROOT).endsWith(".csv") ? EvidenceType.CSV : EvidenceType.TEXT;
    }
}
