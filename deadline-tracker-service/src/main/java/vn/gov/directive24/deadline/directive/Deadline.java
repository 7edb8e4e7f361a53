package vn.gov.directive24.deadline.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due.
 *
 * @param expression the words of the law, for example "trước ngày 20/9/2025"; absent when it has none
 * @param start the first day, for {@code FROM_DATE} and {@code WINDOW} only
 * @param due the last day on which doing it is still on time; absent for kinds that do not fall due
 */
@Embeddable
public record Deadline(
        @Nullable String expression,
        @Enumerated(EnumType.STRING) DeadlineKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate due) {

    /** @throws IncoherentDeadline when kind and dates do not fit */
    public Deadline {
        if (kind.fallsDue() != (due != null)) {
            throw new IncoherentDeadline(
                    "/deadline/due", "A deadline of kind %s %s a due date.".formatted(kind, need(kind.fallsDue())));
        }
        if (kind.starts() != (start != null)) {
            throw new IncoherentDeadline(
                    "/deadline/start", "A deadline of kind %s %s a start.".formatted(kind, need(kind.starts())));
        }
        if (start != null && due != null && due.isBefore(start)) {
            throw new IncoherentDeadline("/deadline/due", "The due date is before the start.");
        }
    }

    private static String need(boolean needed) {
        return needed ? "needs" : "has no place for";
    }
}
