package vn.gov.directive24.deadline.assignment;

import static java.util.Collections.emptySet;

import java.util.EnumSet;
import java.util.Set;

/** The life of an assignment. This table is the whole state machine. */
public enum AssignmentStatus {
    ASSIGNED,
    IN_PROGRESS,
    SUBMITTED,
    RETURNED,
    ACCEPTED;

    Set<AssignmentStatus> next() {
        return switch (this) {
            case ASSIGNED -> EnumSet.of(IN_PROGRESS, SUBMITTED);
            case IN_PROGRESS -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED);
            case RETURNED -> EnumSet.of(IN_PROGRESS, SUBMITTED);
            case ACCEPTED -> emptySet();
        };
    }
}
