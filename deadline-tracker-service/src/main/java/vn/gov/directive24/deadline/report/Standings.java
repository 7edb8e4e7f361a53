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

    /** The four official states; the same rule as {@code OfficialState.on}, which a test holds against this. */
    private static final String STATE = """
            case when status = 'ACCEPTED' then
                      case when due is null or completed_on <= due then 'DONE_ON_TIME' else 'DONE_LATE' end
                 when due is null or :asOf <= due or (status = 'SUBMITTED' and submitted_on <= due)
                      then 'OPEN_IN_TIME'
                 else 'OPEN_OVERDUE' end
            """;

    private static final String TODAY = """
            (select id as assignment, directive, task, agency, status, due, submitted_on, completed_on, %s as state
             from assignment)
            """.formatted(STATE);

    private static final String RECORD = """
            (select assignment, directive, task, agency, status, due, submitted_on, completed_on, %s as state
             from (select distinct on (assignment) assignment, directive, task, agency, status, due, submitted_on, completed_on
                   from assignment_history where day <= :asOf order by assignment, id desc) newest)
            """.formatted(STATE);

    private final Clock clock;

    Standings(Clock clock) {
        this.clock = clock;
    }

    /** Takes the named parameter {@code asOf}. */
    String on(LocalDate asOf) {
        return asOf.isBefore(today()) ? RECORD : TODAY;
    }

    /** The day asked for, or today. */
    LocalDate dayOf(@Nullable LocalDate asOf) {
        return asOf == null ? today() : asOf;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
