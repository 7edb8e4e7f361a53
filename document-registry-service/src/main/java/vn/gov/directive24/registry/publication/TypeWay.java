package vn.gov.directive24.registry.publication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document type and its way through the lists.
 *
 * @param row as it read in the last list that had it
 * @param shownIn the number of that list
 * @param current whether that is the last list
 * @param steps newest first
 */
public record TypeWay(ListRow row, int shownIn, boolean current, List<Step> steps) {

    /** What a list did to a type. */
    public enum What {
        CAME,
        WENT,
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param status in that list; absent when it was no longer in it
     * @param fields what else changed
     */
    public record Step(int list, What what, @Nullable String status, List<FieldChange> fields) {}
}
