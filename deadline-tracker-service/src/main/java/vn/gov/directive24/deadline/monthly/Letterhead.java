package vn.gov.directive24.deadline.monthly;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below a report on paper. It is no part of what is fixed.
 *
 * @param issuer name of the agency that reports
 * @param position of who signs; lines are parted by {@code |}, as in {@code KT. BỘ TRƯỞNG|THỨ TRƯỞNG}
 * @param number of the document; left open when absent
 * @param signedOn the day under the motto; its day is left open when absent
 * @param place Hà Nội when absent
 * @param signer name under the signature; left open when absent
 */
public record Letterhead(
        String issuer,
        String position,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable String place,
        @Nullable String signer) {

    List<String> positionLines() {
        return Arrays.stream(position.split("\\|", -1)).map(String::strip).toList();
    }

    String numberOrBlank() {
        return number == null ? "        " : number;
    }

    String placeOrDefault() {
        return Objects.requireNonNullElse(place, "Hà Nội");
    }

    String signerOrBlank() {
        return Objects.requireNonNullElse(signer, "");
    }
}
