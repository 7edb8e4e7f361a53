package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;

/**
 * The due date passed and the task is open. Announced once per assignment and due date: one set by an extension can be
 * missed as well.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param on the day on which the breach was recorded
 */
public record AssignmentOverdueV1(
        String assignment, String directive, String task, String agency, LocalDate due, LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-overdue.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
