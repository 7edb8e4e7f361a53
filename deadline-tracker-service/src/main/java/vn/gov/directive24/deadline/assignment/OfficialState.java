package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The four states of official reports. On any day each assignment is in exactly one of them, but for those that were
 * closed without doing: they are counted apart.
 */
public enum OfficialState {
    DONE_ON_TIME,
    DONE_LATE,
    OPEN_IN_TIME,
    OPEN_OVERDUE;

    /**
     * How an assignment stands at the end of a day.
     *
     * <p>Done is what an overseer accepted; it was done on the day it was submitted, so that a slow decision is not the
     * agency's delay. For the same reason what was submitted in time and waits is not overdue. What is suspended keeps
     * its due date.
     *
     * @return null when it was cancelled or superseded
     */
    static @Nullable OfficialState on(
            LocalDate day,
            AssignmentStatus status,
            @Nullable LocalDate due,
            @Nullable LocalDate submittedOn,
            @Nullable LocalDate completedOn) {
        if (status.isClosedWithoutDoing()) {
            return null;
        }
        if (status == AssignmentStatus.ACCEPTED) {
            return due == null || completedOn == null || !completedOn.isAfter(due) ? DONE_ON_TIME : DONE_LATE;
        }
        var waitsInTime =
                status == AssignmentStatus.SUBMITTED && due != null && submittedOn != null && !submittedOn.isAfter(due);
        return due == null || !day.isAfter(due) || waitsInTime ? OPEN_IN_TIME : OPEN_OVERDUE;
    }
}
