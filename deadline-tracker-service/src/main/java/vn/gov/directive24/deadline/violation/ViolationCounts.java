package vn.gov.directive24.deadline.violation;

import java.util.Map;

/**
 * Reports against agencies that were upheld in a time.
 *
 * @param measured whether the registry had taken any report by its end; before, nothing is known, which is not none
 * @param upheld by agency; those without one are absent
 */
public record ViolationCounts(boolean measured, Map<String, Long> upheld) {

    public static final ViolationCounts NOT_MEASURED = new ViolationCounts(false, Map.of());

    public long of(String agency) {
        return upheld.getOrDefault(agency, 0L);
    }

    public long total() {
        return upheld.values().stream().mapToLong(Long::longValue).sum();
    }
}
