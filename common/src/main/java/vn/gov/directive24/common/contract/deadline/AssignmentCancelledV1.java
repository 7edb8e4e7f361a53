package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer cancelled an assignment: it need not be done.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param legalReference the document that says so
 * @param on the day in Viet Nam
 */
public record AssignmentCancelledV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String legalReference,
        @Nullable String reason,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-cancelled.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
