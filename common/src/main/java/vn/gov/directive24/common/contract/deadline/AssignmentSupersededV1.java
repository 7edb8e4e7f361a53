package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later document took the place of an assignment: it need not be done as it was ordered.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param legalReference the document that says so
 * @param on the day in Viet Nam
 */
public record AssignmentSupersededV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String legalReference,
        @Nullable String reason,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-superseded.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
