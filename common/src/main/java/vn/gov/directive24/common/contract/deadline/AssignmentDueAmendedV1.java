package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A later document set another due date.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the last day on which doing it is still on time from now on; absent when it has none any more
 * @param dueBefore what it was until then; absent when it had none
 * @param legalReference the amending document
 * @param on the day in Viet Nam
 */
public record AssignmentDueAmendedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        @Nullable LocalDate due,
        @Nullable LocalDate dueBefore,
        String legalReference,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-due-amended.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
