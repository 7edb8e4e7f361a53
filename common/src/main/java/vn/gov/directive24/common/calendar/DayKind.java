package vn.gov.directive24.common.calendar;

/** What sets a day apart from an ordinary one of its weekday. */
public enum DayKind {
    /** Ngày lễ, tết of Labour Code 2019, article 112. */
    HOLIDAY,
    /** Nghỉ bù: a holiday fell on a weekly day of rest (article 111). */
    SUBSTITUTE,
    /** Nghỉ hoán đổi: an ordinary day that is made up for by another. */
    SWAPPED_OFF,
    /** Làm bù: a day of rest that is worked. */
    MAKE_UP;

    public boolean isWorked() {
        return this == MAKE_UP;
    }
}
