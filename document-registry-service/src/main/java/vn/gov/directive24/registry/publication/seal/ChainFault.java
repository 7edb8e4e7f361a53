package vn.gov.directive24.registry.publication.seal;

/**
 * Where lists do not follow each other.
 *
 * @param number the list that does not fit, or the first of those that are missing
 * @param to the last of those that are missing; the same number otherwise
 */
public record ChainFault(Outcome outcome, int number, int to, String detail) {

    static ChainFault at(int number, String detail) {
        return new ChainFault(Outcome.OUT_OF_CHAIN, number, number, detail);
    }

    static ChainFault between(int before, int after) {
        var first = before + 1;
        var last = after - 1;
        var missing = first == last ? "List %d is".formatted(first) : "Lists %d to %d are".formatted(first, last);
        return new ChainFault(
                Outcome.GAP, first, last, "%s missing between %d and %d.".formatted(missing, before, after));
    }
}
