package vn.gov.directive24.common.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not an ordinary one of its weekday.
 *
 * @param legalReference the law or announcement it rests on
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        String nameVi,
        @Nullable String nameEn,
        String legalReference,
        Origin origin) {

    /** How sure the day is. */
    public enum Origin {
        /** By law and the announcement of its year. */
        ANNOUNCED,
        /** Computed from the law for a year whose announcement is not known. */
        FORECAST,
        /** Entered by an administrator. */
        EDITED,
        /** Sources differ: shown and not applied until an administrator enters it. */
        UNVERIFIED
    }

    /** Whether working days are counted with it. */
    public boolean applied() {
        return origin != Origin.UNVERIFIED;
    }
}
