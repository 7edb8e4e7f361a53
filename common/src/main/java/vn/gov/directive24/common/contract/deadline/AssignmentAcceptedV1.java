package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer accepted a submission: the task is done.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param completedOn the day of the accepted submission
 * @param late whether that day is after the due date
 * @param on the day of the decision
 * @param daysLate days from the due date to completion, negative when early; absent when the task has no due date
 * @param daysLateOriginal the same from the date first set, which no extension changes
 */
public record AssignmentAcceptedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        LocalDate completedOn,
        boolean late,
        LocalDate on,
        @Nullable Integer daysLate,
        @Nullable Integer daysLateOriginal)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-accepted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
