package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.Set;

/**
 * A published list, in force from its day until the next one's.
 *
 * @param upTo the day whose state it shows
 * @param integrated codes of the types it names
 */
public record MonthlyList(int number, LocalDate upTo, LocalDate from, Set<String> integrated) {

    public MonthlyList {
        integrated = Set.copyOf(integrated);
    }
}
