package vn.gov.directive24.common.contract.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An overseer granted a later due date; the original one stays on record, as does a breach.
 *
 * @param assignment business id: task code, a colon, agency code
 * @param due the new last day on which doing it is still on time
 * @param number of the assignment's requests, from 1
 * @param originalDue the date first set, which never changes; absent when there was none at first
 * @param reference the document that grants it
 * @param on the day in Viet Nam
 */
public record AssignmentExtensionGrantedV1(
        String assignment,
        String directive,
        String task,
        String agency,
        LocalDate due,
        int number,
        LocalDate previousDue,
        @Nullable LocalDate originalDue,
        String reference,
        LocalDate on)
        implements DeadlineEvent {

    public static final String TYPE = "vn.gov.directive24.deadline.assignment-extension-granted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String key() {
        return assignment;
    }
}
