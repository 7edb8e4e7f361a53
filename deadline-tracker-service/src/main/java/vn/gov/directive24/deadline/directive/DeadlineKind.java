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
    /** "từ ngày D": from then on it must hold; a due date is the last day to be ready. */
    FROM_DATE,
    /** "từ ngày A đến ngày B". */
    WINDOW,
    /** "hàng tháng". */
    MONTHLY,
    /** "thường xuyên". */
    CONTINUOUS,
    /** No date in the text. */
    NONE;

    Need due() {
        return switch (this) {
            case BEFORE_DATE, BY_DATE, IN_MONTH, IN_QUARTER, IN_YEAR, WINDOW -> Need.NEEDED;
            case FROM_DATE -> Need.ALLOWED;
            case MONTHLY, CONTINUOUS, NONE -> Need.OUT_OF_PLACE;
        };
    }

    Need start() {
        return switch (this) {
            case FROM_DATE, WINDOW -> Need.NEEDED;
            case MONTHLY -> Need.ALLOWED;
            case BEFORE_DATE, BY_DATE, IN_MONTH, IN_QUARTER, IN_YEAR, CONTINUOUS, NONE -> Need.OUT_OF_PLACE;
        };
    }

    Need day() {
        return this == MONTHLY ? Need.ALLOWED : Need.OUT_OF_PLACE;
    }

    /** Whether a part of a deadline goes with its kind. */
    enum Need {
        NEEDED,
        ALLOWED,
        OUT_OF_PLACE;

        void check(DeadlineKind kind, boolean given, String pointer, String part) {
            if (given ? this == OUT_OF_PLACE : this == NEEDED) {
                throw new IncoherentDeadline(
                        pointer,
                        "A deadline of kind %s %s a %s.".formatted(kind, given ? "has no place for" : "needs", part));
            }
        }
    }
}
