package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer resumed a suspended assignment.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param status what it is again: ASSIGNED, IN_PROGRESS or RETURNED
 * @param on the day in Viet Nam
 */
public record AssignmentResumedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String status,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-resumed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
