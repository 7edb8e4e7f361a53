package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What kept an agency from doing a task is out of the way.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param kind LEGAL, BUDGET, INFRASTRUCTURE, DATA, STAFF or COORDINATION
 * @param on the day in Viet Nam
 */
public record AssignmentBlockerClearedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String kind,
        String note,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-blocker-cleared.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
