package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A coordinating agency confirmed or disputed what the responsible agency says.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param by code of the coordinating agency
 * @param confirmed false when it disputes
 * @param reason why it disputes
 * @param on the day in Viet Nam
 */
public record AssignmentShareAnsweredV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String by,
        boolean confirmed,
        @Nullable String reason,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-share-answered.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
