package vn.gov.directive24.deadline.evidence;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.assignment.EvidenceFile;

/**
 * A file on the record of an assignment.
 *
 * @param id SHA-256 of the content in hexadecimal
 * @param mediaType by its content
 * @param withdrawnAt absent unless it was withdrawn; it is kept all the same
 */
public record EvidenceEntry(
        String id,
        String name,
        String mediaType,
        long bytes,
        OffsetDateTime addedAt,
        String addedBy,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnBy) {

    EvidenceFile file() {
        return new EvidenceFile(id, name, mediaType, bytes);
    }
}
