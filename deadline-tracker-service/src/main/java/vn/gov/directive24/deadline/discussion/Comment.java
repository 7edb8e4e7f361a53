package vn.gov.directive24.deadline.discussion;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an assignment.
 *
 * @param number of the assignment's comments, from 1
 * @param author user name
 * @param agency code of the author's agency
 * @param text absent once it was withdrawn, also of a day before that
 * @param mentions user names that the text calls
 */
public record Comment(
        int number,
        String author,
        String agency,
        @Nullable String text,
        List<String> mentions,
        OffsetDateTime writtenAt,
        @Nullable OffsetDateTime withdrawnAt) {}
