package vn.gov.directive24.registry.violation;

import java.time.LocalDate;

/**
 * A file that a reporter added, as it is kept.
 *
 * @param number of the file within its report; one that was withdrawn leaves a gap
 * @param name in NFC
 * @param mediaType by its content
 * @param bytes of the file as it is kept
 * @param sha256 of the file as it is kept, in hexadecimal
 * @param sentSha256 of the file as it was sent; another one where a photograph was freed of what the camera wrote
 */
public record EvidenceFile(
        int number, String name, String mediaType, long bytes, String sha256, String sentSha256, LocalDate addedOn) {

    @Override
    public String toString() {
        return "EvidenceFile[%d, …]".formatted(number);
    }
}
