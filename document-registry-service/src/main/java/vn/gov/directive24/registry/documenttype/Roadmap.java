package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The day by which a document type shall be integrated, and what it was before it was put off.
 *
 * @param current the last day on which it is on time, as planned now
 * @param original the first that was ever planned; it stays
 * @param binding the day that lateness is judged against: an agency that puts off its own day is late all the same
 */
public record Roadmap(
        @Nullable LocalDate current,
        @Nullable LocalDate original,
        @Nullable LocalDate binding) {

    /** {@link #isPostponed} of a row. */
    static final String POSTPONED =
            "(original_roadmap_on is not null and (roadmap_on is null or roadmap_on > original_roadmap_on))";

    static final Roadmap NONE = new Roadmap(null, null, null);

    Roadmap moved(@Nullable LocalDate day, Authority authority) {
        if (Objects.equals(day, current)) {
            return this;
        }
        return new Roadmap(
                day,
                original == null ? day : original,
                authority == Authority.REGISTRY || binding == null ? day : binding);
    }

    /** The day that is planned now counts. */
    Roadmap agreed() {
        return new Roadmap(current, original, current);
    }

    /** Later than first planned, or no day any more. */
    boolean isPostponed() {
        return original != null && (current == null || current.isAfter(original));
    }

    boolean hasPassed(LocalDate today) {
        return binding != null && binding.isBefore(today);
    }
}
