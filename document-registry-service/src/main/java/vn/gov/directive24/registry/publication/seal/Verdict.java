package vn.gov.directive24.registry.publication.seal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one file.
 *
 * @param file its name
 * @param number of the list by its seal; absent when the seal cannot be read
 * @param month for example {@code 2025-10}
 * @param sha256 of the list's bytes as they are, or of a table's, in hexadecimal; absent when it cannot be told where the list begins
 * @param keyId of the key that the seal names
 * @param signedAt when, by the seal
 * @param detail what is wrong, in a sentence, or which list's table it is; absent for a list that is intact
 * @param remarks the same in parts, for who words it in another language
 */
public record Verdict(
        String file,
        Outcome outcome,
        @Nullable Integer number,
        @Nullable String month,
        @Nullable String sha256,
        @Nullable String keyId,
        @Nullable Instant signedAt,
        @Nullable String detail,
        List<Remark> remarks) {

    static Verdict of(String file, Outcome outcome, Remark remark) {
        return new Verdict(file, outcome, null, null, null, null, null, remark.inEnglish(), List.of(remark));
    }

    static Verdict of(
            String file, Outcome outcome, Seal seal, @Nullable String sha256, String keyId, List<Remark> remarks) {
        var detail = remarks.isEmpty()
                ? null
                : remarks.stream().map(Remark::inEnglish).collect(Collectors.joining(" "));
        return new Verdict(
                file,
                outcome,
                seal.number(),
                seal.month(),
                sha256,
                keyId,
                seal.signedAt(),
                detail,
                List.copyOf(remarks));
    }

    static Verdict ofTable(String file, int number, String sha256, Remark remark) {
        return new Verdict(file, Outcome.INTACT, number, null, sha256, null, null, remark.inEnglish(), List.of(remark));
    }

    public boolean isIntact() {
        return outcome == Outcome.INTACT;
    }
}
