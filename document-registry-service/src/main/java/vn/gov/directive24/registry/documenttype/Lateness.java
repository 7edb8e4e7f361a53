package vn.gov.directive24.registry.documenttype;

import java.time.LocalDate;

/**
 * Late against its roadmap: the day has passed and it was never integrated. The last day is still on time. A day that the
 * agency put off itself does not count, see {@link Roadmap}.
 */
final class Lateness {

    /** The same rule for the rows of a day. */
    static final String SQL = "(binding_roadmap_on < :day and status in ('PROPOSED', 'PLANNED', 'CONNECTING'))";

    /** As it would be if each day that is planned now counted. */
    static final String BY_CURRENT_DAY = SQL.replace("binding_roadmap_on", "roadmap_on");

    private Lateness() {}

    static boolean of(DocumentTypeState type, LocalDate day) {
        return type.roadmap().hasPassed(day)
                && switch (type.status()) {
                    case PROPOSED, PLANNED, CONNECTING -> true;
                    case INTEGRATED, SUSPENDED, WITHDRAWN -> false;
                };
    }
}
