package vn.gov.directive24.deadline.violation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports against agencies that were upheld in a time.
 *
 * @param measured whether the registry had decided on any report by its end; before, nothing is known, which is not none
 * @param upheld in the order of agency and document type
 */
public record ViolationCounts(boolean measured, List<Upheld> upheld) {

    public static final ViolationCounts NOT_MEASURED = new ViolationCounts(false, List.of());

    /**
     * How many against an agency for a type of paper.
     *
     * @param documentType code; absent when the paper is of no type that the registry knows
     */
    public record Upheld(String agency, @Nullable String documentType, long number) {}

    public long of(String agency) {
        return against(agency).stream().mapToLong(Upheld::number).sum();
    }

    public List<Upheld> against(String agency) {
        return upheld.stream().filter(of -> of.agency().equals(agency)).toList();
    }

    public long total() {
        return upheld.stream().mapToLong(Upheld::number).sum();
    }
}
