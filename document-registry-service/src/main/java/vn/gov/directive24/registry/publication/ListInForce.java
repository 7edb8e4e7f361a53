package vn.gov.directive24.registry.publication;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a published list binds to, from the day of its publication until the next list is published.
 *
 * @param number of the list, from 1 without gaps
 * @param upTo the day whose state it shows
 * @param from the day on which it was published; of two lists of one day the higher number holds
 * @param integrated codes of the document types that it names as integrated
 */
public record ListInForce(int number, LocalDate upTo, LocalDate from, Set<String> integrated) {

    public ListInForce {
        integrated = Set.copyOf(integrated);
    }
}
