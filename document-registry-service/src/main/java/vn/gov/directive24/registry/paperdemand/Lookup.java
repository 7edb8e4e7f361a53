package vn.gov.directive24.registry.paperdemand;

/** Whether the database was asked, and what it answered. */
public enum Lookup {
    NOT_ASKED,
    ANSWERED,
    UNAVAILABLE,
    INCOMPLETE,
    WRONG;

    /** Resolution 66.7, Article 2.2. */
    boolean hasFailed() {
        return switch (this) {
            case NOT_ASKED, ANSWERED -> false;
            case UNAVAILABLE, INCOMPLETE, WRONG -> true;
        };
    }
}
