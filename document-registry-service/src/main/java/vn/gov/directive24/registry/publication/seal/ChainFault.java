package vn.gov.directive24.registry.publication.seal;

/**
 * Where lists do not follow each other.
 *
 * @param number the list that does not fit, or the first of those that are missing
 * @param to the last of those that are missing; the same number otherwise
 * @param detail in a sentence
 * @param remark the same, for who words it in another language
 */
public record ChainFault(Outcome outcome, int number, int to, String detail, Remark remark) {

    static ChainFault at(int number, Remark remark) {
        return new ChainFault(Outcome.OUT_OF_CHAIN, number, number, remark.inEnglish(), remark);
    }

    static ChainFault between(int before, int after) {
        var first = before + 1;
        var last = after - 1;
        var missing = first == last
                ? Remark.of(Remark.Kind.ONE_MISSING, first, before, after)
                : Remark.of(Remark.Kind.SOME_MISSING, first, last, before, after);
        return new ChainFault(Outcome.GAP, first, last, missing.inEnglish(), missing);
    }
}
