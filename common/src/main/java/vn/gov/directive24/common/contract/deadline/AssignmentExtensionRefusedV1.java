package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer refused a later due date.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param number of the assignment's requests, from 1
 * @param on the day in Viet Nam
 */
public record AssignmentExtensionRefusedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        int number,
        String reason,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-extension-refused.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
