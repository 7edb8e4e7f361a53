package vn.gov.directive24.deadline.directive;

/** How a legal text sets its date. */
public enum DeadlineKind {
    /** "trước ngày D": the day before D is the last. */
    BEFORE_DATE,
    /** "đến ngày D", "chậm nhất ngày D". */
    BY_DATE,
    /** "trong tháng M": the month's last day. */
    IN_MONTH,
    /** "trong quý Q": the quarter's last day. */
    IN_QUARTER,
    /** "trong năm Y": 31 December. */
    IN_YEAR,
    /** "từ ngày D": from then on it must hold; nothing falls due. */
    FROM_DATE,
    /** "từ ngày A đến ngày B". */
    WINDOW,
    /** "hàng tháng". */
    MONTHLY,
    /** "thường xuyên". */
    CONTINUOUS,
    /** No date in the text. */
    NONE;

    /** Whether a task of this kind has a last day. */
    public boolean fallsDue() {
        return switch (this) {
            case BEFORE_DATE, BY_DATE, IN_MONTH, IN_QUARTER, IN_YEAR, WINDOW -> true;
            case FROM_DATE, MONTHLY, CONTINUOUS, NONE -> false;
        };
    }

    /** Whether a task of this kind has a first day. */
    public boolean starts() {
        return this == FROM_DATE || this == WINDOW;
    }
}
