package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency reported how far it is.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param progress 0 to 100, as the agency declares it
 * @param confidence GREEN, AMBER or RED: whether the agency expects to be in time
 * @param on the day in Viet Nam
 */
public record AssignmentProgressReportedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        int progress,
        String confidence,
        String narrative,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-progress-reported.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
