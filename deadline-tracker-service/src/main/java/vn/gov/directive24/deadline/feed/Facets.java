package vn.gov.directive24.deadline.feed;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an event its readers choose by.
 *
 * @param type for example {@code vn.gov.directive24.deadline.assignment-started.v1}
 * @param agency whose matter it is; null for an event that is no single agency's, such as a moved indicator
 * @param directives numbers of the directives it is about; null when that could not be found out
 */
public record Facets(
        String type, @Nullable String agency, @Nullable Set<String> directives) {}
