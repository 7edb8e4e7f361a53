package vn.gov.directive24.deadline.escalation;

import java.time.LocalDate;
import java.util.List;
import vn.gov.directive24.common.calendar.WorkingDays;

/**
 * One level of a ladder.
 *
 * @param daysFromDue calendar days from the due date; negative before it, 1 on the first day of the breach
 * @param quietOnHolidays whether it keeps to working days: up to the due date it comes on the last one before, after it
 *     on the next
 * @param atOnce whether mail about it goes at once and not with the digest of the day
 */
public record Rung(int daysFromDue, List<Recipient> recipients, boolean quietOnHolidays, boolean atOnce) {

    public Rung {
        recipients = recipients.stream().distinct().sorted().toList();
    }

    /** For example {@code D-7}, {@code BREACH} or {@code D+30}. */
    public String level() {
        return switch (daysFromDue) {
            case 0 -> "D";
            case 1 -> "BREACH";
            default -> "D%+d".formatted(daysFromDue);
        };
    }

    /** A warning that waited for the next working day could come when it is too late to act on it. */
    LocalDate fallsOn(LocalDate due, WorkingDays days) {
        var day = due.plusDays(daysFromDue);
        if (!quietOnHolidays) {
            return day;
        }
        return daysFromDue <= 0 ? days.onOrBefore(day) : days.onOrAfter(day);
    }
}
