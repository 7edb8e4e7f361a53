package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency withdrew a file that it had put on record as evidence; it is kept.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param evidence SHA-256 of the file in hexadecimal, which is its id
 * @param on the day in Viet Nam
 */
public record AssignmentEvidenceWithdrawnV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String evidence,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-evidence-withdrawn.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
