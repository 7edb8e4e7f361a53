package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer opened a closed assignment again; what was said at its closing stays in its history.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param on the day in Viet Nam
 */
public record AssignmentReopenedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String reason,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-reopened.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
