package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;

/** Late against its roadmap: the day has passed and it was never integrated. The last day is still on time. */
final class Lateness {

    /** The same rule for the rows of a day. */
    static final String SQL = "(roadmap_on < :day and status in ('PROPOSED', 'PLANNED', 'CONNECTING'))";

    private Lateness() {}

    static boolean of(DocumentTypeState type, LocalDate day) {
        return type.roadmapOn() != null
                && type.roadmapOn().isBefore(day)
                && switch (type.status()) {
                    case PROPOSED, PLANNED, CONNECTING -> true;
                    case INTEGRATED, SUSPENDED, WITHDRAWN -> false;
                };
    }
}
