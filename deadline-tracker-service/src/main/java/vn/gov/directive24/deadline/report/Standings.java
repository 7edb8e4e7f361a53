package vn.gov.directive24.deadline.report;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How all assignments stand, as a SQL relation with one row each: today's from the current state, an earlier day's from
 * the record.
 */
@Component
class Standings {

    /** The four official states, or none when closed without doing; the same rule as {@code OfficialState.on}, which a test holds against this. */
    private static final String STATE = """
            case when status in ('CANCELLED', 'SUPERSEDED') then null
                 when status = 'ACCEPTED' then
                      case when due is null or completed_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
                 when due is null or :asOf <= due or (status = 'SUBMITTED' and submitted_on <= due)
                      then 'OPEN_IN_TIME'
                 else 'OPEN_OVERDUE' end
            """;

    /** What the current state and the record both have. */
    private static final String COLUMNS = """
            directive, task, agency, status, original_due, due, submitted_on, completed_on, breached_on, progress, confidence,
            reported_on, blockers, status_reason, legal_reference, days_late, days_late_original
            """;

    private static final String TODAY = """
            (select id as assignment, %s, %s as state from assignment)
            """.formatted(COLUMNS, STATE);

    private static final String RECORD = """
            (select assignment, %s, %s as state
             from (select distinct on (assignment) assignment, %s
                   from assignment_history where day <= :asOf order by assignment, id desc) newest)
            """.formatted(COLUMNS, STATE, COLUMNS);

    private final Clock clock;

    Standings(Clock clock) {
        this.clock = clock;
    }

    /** Takes the named parameter {@code asOf}. */
    String on(LocalDate asOf) {
        return isPast(asOf) ? RECORD : TODAY;
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    /** The day asked for, or today. */
    LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? today() : asOf;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
