package vn.gov.directive24.deadline.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when an assignment is due, and how that came about.
 *
 * @param original the date first set; it never changes
 * @param current the last day on which doing it is still on time
 * @param asked the date of the open request for an extension
 * @param requests how many extensions have been asked for
 */
@Embeddable
record DueDate(
        @Column(name = "original_due") @Nullable LocalDate original,
        @Column(name = "due") @Nullable LocalDate current,
        @Column(name = "asked_due") @Nullable LocalDate asked,
        @Column(name = "extension_requests") int requests) {

    static DueDate of(@Nullable LocalDate due) {
        return new DueDate(due, due, null, 0);
    }

    DueDate ask(LocalDate later, LocalDate today) {
        if (current == null) {
            throw ExtensionNotPossible.withoutDueDate();
        }
        if (asked != null) {
            throw ExtensionNotPossible.askedAlready(requests);
        }
        if (!later.isAfter(current) || later.isBefore(today)) {
            throw ExtensionNotPossible.notLater(current);
        }
        return new DueDate(original, current, later, requests + 1);
    }

    DueDate grant(int number, LocalDate later, LocalDate today) {
        var before = requireOpen(number);
        if (!later.isAfter(before) || later.isBefore(today)) {
            throw ExtensionNotPossible.notLater(before);
        }
        return new DueDate(original, later, null, requests);
    }

    DueDate refuse(int number) {
        requireOpen(number);
        return withoutRequest();
    }

    /** What was asked of the date before is void. */
    DueDate amend(@Nullable LocalDate newDue) {
        return new DueDate(original, newDue, null, requests);
    }

    DueDate withoutRequest() {
        return new DueDate(original, current, null, requests);
    }

    private LocalDate requireOpen(int number) {
        if (asked == null || current == null || number != requests) {
            throw ExtensionNotPossible.notOpen(number);
        }
        return current;
    }

    /** Negative when early; null when there is no due date. */
    @Nullable Integer daysLate(LocalDate done) {
        return days(current, done);
    }

    @Nullable Integer daysLateOriginal(LocalDate done) {
        return days(original, done);
    }

    private static @Nullable Integer days(@Nullable LocalDate due, LocalDate done) {
        return due == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(due, done));
    }
}
