package vn.gov.directive24.deadline.score;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A month, or the part of it that has passed.
 *
 * @param until its last day, or an earlier one
 */
record Period(LocalDate from, LocalDate until) {

    static Period of(YearMonth month, LocalDate asOf) {
        return new Period(month.atDay(1), asOf.isBefore(month.atEndOfMonth()) ? asOf : month.atEndOfMonth());
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
