package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency says that a task is done and shows why.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param indicator code of the indicator given as evidence
 * @param on the day of the submission, which is the day of completion once it is accepted
 * @param evidence ids of the files it rests on
 */
public record AssignmentSubmittedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String narrative,
        @Nullable String indicator,
        LocalDate on,
        @Nullable List<String> evidence)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-submitted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
