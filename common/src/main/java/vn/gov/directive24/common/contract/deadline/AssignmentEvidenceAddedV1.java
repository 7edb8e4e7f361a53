package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agency put a file on record as evidence.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time; absent when the task has no due date
 * @param evidence SHA-256 of the file in hexadecimal, which is its id
 * @param mediaType by its content
 * @param on the day in Viet Nam
 */
public record AssignmentEvidenceAddedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        String evidence,
        String mediaType,
        long bytes,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-evidence-added.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
