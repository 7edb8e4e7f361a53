package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by looking into it; its name counts only between two kinds of plain text. */
public final class ContentInspection {

    private static final int HEAD = 8_192;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Of UTF-8, read byte by byte. */
    private static final String BYTE_ORDER_MARK = "^\u00EF\u00BB\u00BF";

    private final Detector detector = MimeTypes.getDefaultMimeTypes();
    private final Set<FileType> taken;

    /** @param taken the kinds that are let in */
    public ContentInspection(Set<FileType> taken) {
        this.taken = Set.copyOf(taken);
    }

    /** @throws UploadRefused when it is none of the kinds that are taken */
    public FileType typeOf(Upload upload, FileName name) {
        try {
            var type = inspect(upload, name);
            if (!taken.contains(type)) {
                throw UploadRefused.type(type.mediaType(), taken);
            }
            if (!type.isNameOfType(name.text())) {
                throw UploadRefused.nameNotOf(type, name.text());
            }
            return type;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private FileType inspect(Upload upload, FileName name) throws IOException {
        var head = head(upload);
        if (head.length == 0) {
            throw UploadRefused.empty();
        }
        if (Arrays.equals(head, 0, Math.min(ZIP.length, head.length), ZIP, 0, ZIP.length)) {
            return inArchive(upload).orElseThrow(() -> UploadRefused.type("an archive", taken));
        }
        var found = detect(upload);
        return switch (found.toString()) {
            case "application/pdf" -> FileType.PDF;
            case "image/png" -> FileType.PNG;
            case "image/jpeg" -> FileType.JPEG;
            case "text/plain" -> text(head, name);
            default -> throw UploadRefused.type(found.toString(), taken);
        };
    }

    private static byte[] head(Upload upload) throws IOException {
        try (var content = upload.open()) {
            return content.readNBytes(HEAD);
        }
    }

    private static Optional<FileType> inArchive(Upload upload) throws IOException {
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
    private FileType text(byte[] head, FileName name) {
        var start =
                new String(head, ISO_8859_1).replaceFirst(BYTE_ORDER_MARK, "").stripLeading();
        if (start.startsWith("<") || start.startsWith("#!")) {
            throw UploadRefused.type("markup or a script", taken);
        }
        return name.text().toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }
}
