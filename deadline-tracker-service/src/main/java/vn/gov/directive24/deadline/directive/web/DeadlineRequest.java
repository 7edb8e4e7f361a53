package vn.gov.directive24.deadline.directive.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.directive.Deadline;
import vn.gov.directive24.deadline.directive.DeadlineKind;

/**
 * When a task is due. Dates that follow from the words may be left out: "trước ngày 20/9/2025" is due on 2025-09-19.
 *
 * @param expression the words of the law
 * @param start for FROM_DATE and WINDOW, and for MONTHLY where there is one
 * @param due the last day on which doing it is still on time; for FROM_DATE the last day to be ready
 * @param day for MONTHLY: the day of the month, where the law says one; otherwise it is the month's last
 */
record DeadlineRequest(
        @Nullable @Size(max = 300) String expression,
        @NotNull DeadlineKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable @Min(1) @Max(31) Integer day) {

    /** @param documentYear the year of a day whose year the words leave out */
    Deadline toDeadline(int documentYear) {
        return Deadline.of(expression, kind, start, due, day, documentYear);
    }
}
