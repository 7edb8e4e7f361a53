package vn.gov.directive24.deadline.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an agency says that a task is done.
 *
 * @param narrative in its own words
 * @param indicator code of an indicator of the task that shows it
 * @param indicatorValue what that indicator said at the time, for example {@code 22 of 22}
 * @param files ids of the files that show it
 */
public record Evidence(
        String narrative,
        @Nullable String indicator,
        @Nullable String indicatorValue,
        List<String> files) {}
