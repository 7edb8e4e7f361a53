package vn.gov.directive24.common.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Office documents are archives: what kind, says a part inside. Reads no further than a bound, so that an archive that
 * unpacks to something huge costs little.
 */
final class OfficeArchive {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_OF_A_PART = 1024 * 1024;

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private OfficeArchive() {}

    /** Empty for any other archive, one with macros, and one that is broken. */
    static Optional<FileType> typeOf(InputStream content) throws IOException {
        var unpacked = 0L;
        Optional<FileType> type = Optional.empty();
        try (var archive = new ZipInputStream(content, UTF_8)) {
            for (var count = 0; count < MOST_ENTRIES && unpacked < MOST_UNPACKED; count++) {
                var entry = archive.getNextEntry();
                if (entry == null) {
                    return type;
                }
                var name = entry.getName();
                if (holdsMacros(name)) {
                    return Optional.empty();
                }
                // The first part that says so; a second one could say something else.
                var says = type.isPresent()
                        ? type
                        : switch (name) {
                            case "mimetype" -> openDocument(text(archive));
                            case "[Content_Types].xml" -> officeOpen(text(archive));
                            default -> Optional.<FileType>empty();
                        };
                if (name.equals("[Content_Types].xml") && says.isEmpty()) {
                    return Optional.empty();
                }
                type = says;
                unpacked += skip(archive, MOST_UNPACKED - unpacked);
            }
        } catch (ZipException | IllegalArgumentException broken) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean holdsMacros(String part) {
        return part.startsWith("Basic/") || part.startsWith("Scripts/") || part.endsWith("vbaProject.bin");
    }

    private static Optional<FileType> openDocument(String mimeType) {
        if (mimeType.equals(FileType.ODT.mediaType())) {
            return Optional.of(FileType.ODT);
        }
        return mimeType.equals(FileType.ODS.mediaType()) ? Optional.of(FileType.ODS) : Optional.empty();
    }

    private static Optional<FileType> officeOpen(String contentTypes) {
        if (contentTypes.contains("macroEnabled") || contentTypes.contains("vbaProject")) {
            return Optional.empty();
        }
        if (contentTypes.contains(WORD)) {
            return Optional.of(FileType.DOCX);
        }
        return contentTypes.contains(SHEET) ? Optional.of(FileType.XLSX) : Optional.empty();
    }

    private static String text(InputStream part) throws IOException {
        return new String(part.readNBytes(MOST_OF_A_PART), UTF_8);
    }

    private static long skip(InputStream part, long most) throws IOException {
        var buffer = new byte[16_384];
        var total = 0L;
        while (total <= most) {
            var read = part.read(buffer);
            if (read < 0) {
                break;
            }
            total += read;
        }
        return total;
    }
}
