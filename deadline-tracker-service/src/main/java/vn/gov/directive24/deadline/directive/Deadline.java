package vn.gov.directive24.deadline.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * When a task is due.
 *
 * @param expression the words of the law, for example "trước ngày 20/9/2025"; absent when it has none
 * @param start the first day: of {@code FROM_DATE} and {@code WINDOW}, and of {@code MONTHLY} where the text says one
 * @param due the last day on which doing it is still on time; for {@code FROM_DATE}, where the text says one, the last
 *     day to be ready; absent for kinds that do not fall due
 * @param day of {@code MONTHLY}: the day of the month by which it is due, where the text says one; a month that has no
 *     such day takes its last
 */
@Embeddable
public record Deadline(
        @Nullable String expression,
        @Enumerated(EnumType.STRING) DeadlineKind kind,
        @Nullable LocalDate start,
        @Nullable LocalDate due,
        @Nullable Integer day) {

    private static final int DAYS_OF_LONGEST_MONTH = 31;

    /** @throws IncoherentDeadline when kind and dates do not fit */
    public Deadline {
        kind.due().check(kind, due != null, "/deadline/due", "due date");
        kind.start().check(kind, start != null, "/deadline/start", "start");
        kind.day().check(kind, day != null, "/deadline/day", "day of the month");
        if (day != null && (day < 1 || day > DAYS_OF_LONGEST_MONTH)) {
            throw new IncoherentDeadline("/deadline/day", "A day of the month lies between 1 and 31.");
        }
        if (start != null && due != null) {
            if (kind == DeadlineKind.FROM_DATE && !due.isBefore(start)) {
                throw new IncoherentDeadline("/deadline/due", "What must hold from a day is ready before it.");
            }
            if (kind == DeadlineKind.WINDOW && due.isBefore(start)) {
                throw new IncoherentDeadline("/deadline/due", "The due date is before the start.");
            }
        }
    }

    public Deadline(
            @Nullable String expression, DeadlineKind kind, @Nullable LocalDate start, @Nullable LocalDate due) {
        this(expression, kind, start, due, null);
    }

    /** "trước ngày D": the day before is the last. */
    public static Deadline before(@Nullable String expression, LocalDate day) {
        return new Deadline(expression, DeadlineKind.BEFORE_DATE, null, day.minusDays(1));
    }

    /** "đến ngày D", "chậm nhất ngày D": the day itself is the last. */
    public static Deadline by(@Nullable String expression, LocalDate day) {
        return new Deadline(expression, DeadlineKind.BY_DATE, null, day);
    }

    public static Deadline inMonth(@Nullable String expression, YearMonth month) {
        return new Deadline(expression, DeadlineKind.IN_MONTH, null, month.atEndOfMonth());
    }

    /** @param quarter 1 to 4 */
    public static Deadline inQuarter(@Nullable String expression, int year, int quarter) {
        return new Deadline(expression, DeadlineKind.IN_QUARTER, null, endOfQuarter(year, quarter));
    }

    public static Deadline inYear(@Nullable String expression, int year) {
        return new Deadline(
                expression,
                DeadlineKind.IN_YEAR,
                null,
                YearMonth.of(year, Month.DECEMBER).atEndOfMonth());
    }

    public static Deadline from(@Nullable String expression, LocalDate start) {
        return new Deadline(expression, DeadlineKind.FROM_DATE, start, null);
    }

    public static Deadline window(@Nullable String expression, LocalDate start, LocalDate end) {
        return new Deadline(expression, DeadlineKind.WINDOW, start, end);
    }

    /** @param day of the month, or null for its last */
    public static Deadline monthly(@Nullable String expression, @Nullable LocalDate start, @Nullable Integer day) {
        return new Deadline(expression, DeadlineKind.MONTHLY, start, null, day);
    }

    /**
     * A deadline whose dates are given, or follow from the words, or both.
     *
     * @param documentYear the year of a day whose year the words leave out
     * @throws IncoherentDeadline when dates and words contradict each other, or what is needed is in neither
     */
    public static Deadline of(
            @Nullable String expression,
            DeadlineKind kind,
            @Nullable LocalDate start,
            @Nullable LocalDate due,
            @Nullable Integer day,
            int documentYear) {
        var read = expression == null
                ? null
                : DeadlineWords.read(kind, expression, documentYear).orElse(null);
        return read == null
                ? new Deadline(expression, kind, start, due, day)
                : new Deadline(
                        expression,
                        kind,
                        agreed("/deadline/start", expression, start, read.start),
                        agreed("/deadline/due", expression, due, read.due),
                        agreed("/deadline/day", expression, day, read.day));
    }

    private static <T> @Nullable T agreed(
            String pointer, @Nullable String expression, @Nullable T given, @Nullable T read) {
        if (given != null && read != null && !given.equals(read)) {
            throw new IncoherentDeadline(
                    pointer, "The words \"%s\" give %s and not %s.".formatted(expression, read, given));
        }
        return given == null ? read : given;
    }

    static LocalDate endOfQuarter(int year, int quarter) {
        return YearMonth.of(year, quarter * 3).atEndOfMonth();
    }

    /** When the occurrence of a month is due. */
    public LocalDate dueIn(YearMonth month) {
        return day == null ? month.atEndOfMonth() : month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** The first month whose occurrence can still be done: of the day it was ordered, or of the start after it. */
    public YearMonth firstMonth(LocalDate orderedOn) {
        var first = start == null || start.isBefore(orderedOn) ? orderedOn : start;
        var month = YearMonth.from(first);
        return dueIn(month).isBefore(first) ? month.plusMonths(1) : month;
    }
}
