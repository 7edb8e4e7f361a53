package vn.gov.directive24.registry.violation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.upload.ContentInspection;
import vn.gov.directive24.common.upload.FileName;
import vn.gov.directive24.common.upload.FileType;
import vn.gov.directive24.common.upload.PdfContent;
import vn.gov.directive24.common.upload.Photograph;
import vn.gov.directive24.common.upload.PlainText;
import vn.gov.directive24.common.upload.Upload;

/** Makes of a citizen's file one that can be passed on: what she sees in it, and nothing that she does not. */
@Component
class EvidenceCleaning {

    private final ContentInspection inspection =
            new ContentInspection(EnumSet.of(FileType.JPEG, FileType.PNG, FileType.PDF, FileType.TEXT));

    /** @throws vn.gov.directive24.common.upload.UploadRefused when it cannot be passed on */
    CleanFile clean(Upload upload, FileName name) {
        var type = inspection.typeOf(upload, name);
        var sent = content(upload);
        var clean =
                switch (type) {
                    case JPEG, PNG -> Photograph.redrawn(sent, type);
                    case PDF -> PdfContent.checked(sent);
                    case TEXT -> PlainText.checked(sent);
                    case DOCX, XLSX, ODT, ODS, CSV -> throw new IllegalStateException(type + " was let in");
                };
        return new CleanFile(name.text(), type, clean, sha256(clean), sha256(sent));
    }

    private static byte[] content(Upload upload) {
        try (var content = upload.open()) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha256(byte[] content) {
        Upload upload = () -> new ByteArrayInputStream(content);
        return upload.fingerprint().sha256();
    }

    /**
     * @param sha256 of the content
     * @param sentSha256 of what it was made of
     */
    record CleanFile(String name, FileType type, byte[] content, String sha256, String sentSha256) {}
}
