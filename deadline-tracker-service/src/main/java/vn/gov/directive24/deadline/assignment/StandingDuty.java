package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whether what must hold from a day, in a window or always is kept.
 *
 * <p>What has no last day stays open in time until it is closed, and a window is due on its last; this is the second,
 * separate answer.
 */
public enum StandingDuty {
    /** The indicators are at their targets, or the agency reported in this month or the last. */
    HOLDS,
    /** No indicator shows it, and there is no report of this month or the last. */
    REPORT_MISSING,
    /** An indicator shows that it is not kept. */
    BELOW_TARGET,
    /** It has not begun, or began this month, so that its first report is not due. */
    NOT_YET;

    /**
     * How a duty is kept at the end of a day.
     *
     * @param begins the first day on which it must hold
     * @param atTarget whether all indicators of the task that have a conclusive value are at their targets; null when none has
     * @param reportedOn the day of the last progress report
     */
    static StandingDuty on(
            LocalDate day, LocalDate begins, @Nullable Boolean atTarget, @Nullable LocalDate reportedOn) {
        if (day.isBefore(begins)) {
            return NOT_YET;
        }
        if (atTarget != null) {
            return atTarget ? HOLDS : BELOW_TARGET;
        }
        var month = YearMonth.from(day);
        if (reportedOn != null && !YearMonth.from(reportedOn).isBefore(month.minusMonths(1))) {
            return HOLDS;
        }
        return YearMonth.from(begins).isBefore(month) ? REPORT_MISSING : NOT_YET;
    }
}
