package vn.gov.directive24.deadline.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.assignment.OfficialState;

/**
 * How all assignments stand, as SQL relations: today's from the current state, an earlier day's from the record.
 *
 * <p>The column {@code phase} of both tables is the state but for the passing of time.
 */
@Component
public class Standings {

    /** The four official states, or none when closed without doing; the same rule as {@code OfficialState.on}, which a test holds against this. */
    private static final String STATE = """
            case phase when 'OPEN' then case when due < :asOf then 'OPEN_OVERDUE' else 'OPEN_IN_TIME' end
                       when 'SUBMITTED_IN_TIME' then 'OPEN_IN_TIME'
                       when 'CLOSED' then null
                       else phase end
            """;

    /** What the current state and the record both have. */
    private static final String COLUMNS = """
            directive, task, agency, status, original_due, due, asked_due, submitted_on, completed_on, breached_on, progress,
            confidence, reported_on, blockers, confirmed_by, disputed_by, status_reason, legal_reference, days_late,
            days_late_original, phase
            """;

    private static final String TODAY = """
            (select id as key, id as assignment, %s, %s as state from assignment)
            """.formatted(COLUMNS, STATE);

    private static final String RECORD = """
            (select id as key, assignment, %s, %s as state
             from assignment_history where day <= :asOf and valid_to > :asOf)
            """.formatted(COLUMNS, STATE);

    private static final String COUNTS_TODAY = """
            (select directive, task, status, due, phase, %s as state, count from assignment_count)
            """.formatted(STATE);

    private static final String COUNTS_BY_DUE_TODAY = """
            (select status, due, phase, %s as state, count from assignment_count_by_due)
            """.formatted(STATE);

    private static final String COUNTS_OF_RECORD = """
            (select directive, task, status, due, phase, %s as state, 1 as count
             from assignment_history where day <= :asOf and valid_to > :asOf)
            """.formatted(STATE);

    private static final String COUNTS_BY_STATE_OF_RECORD = """
            (select status, nullif(state, 'CLOSED') as state, count from assignment_count_by_day where day <= :asOf)
            """;

    private final Clock clock;

    Standings(Clock clock) {
        this.clock = clock;
    }

    /** One row for each assignment; {@code key} finds it again. Takes the named parameter {@code asOf}. */
    public String on(LocalDate asOf) {
        return isPast(asOf) ? RECORD : TODAY;
    }

    /** The same counted by directive, task, status, due date and state: the sum of {@code count} is how many there are. */
    String countsOn(LocalDate asOf) {
        return isPast(asOf) ? COUNTS_OF_RECORD : COUNTS_TODAY;
    }

    /** The same over all tasks. */
    String countsByDueOn(LocalDate asOf) {
        return isPast(asOf) ? COUNTS_OF_RECORD : COUNTS_BY_DUE_TODAY;
    }

    /** The same over all tasks and due dates, of an earlier day, for which {@link #in} is not needed: the state is there. */
    static String countsByStateOfRecord() {
        return COUNTS_BY_STATE_OF_RECORD;
    }

    /**
     * What is in a state, as conditions of which one holds for each row: an index serves each of them in the order of
     * due dates, and none their union.
     */
    static List<String> in(@Nullable OfficialState state) {
        return switch (state) {
            case null -> List.of("true");
            case DONE_ON_TIME -> List.of("s.phase = 'DONE_ON_TIME'");
            case DONE_LATE -> List.of("s.phase = 'DONE_LATE'");
            case OPEN_OVERDUE -> List.of("s.phase = 'OPEN' and s.due < :asOf");
            case OPEN_IN_TIME ->
                List.of(
                        "s.phase = 'SUBMITTED_IN_TIME'",
                        "s.phase = 'OPEN' and s.due >= :asOf",
                        "s.phase = 'OPEN' and s.due is null");
        };
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(today());
    }

    /** The day asked for, or today. */
    public LocalDate dayOf(@Nullable LocalDate asOf) {
        return AsOf.day(asOf, clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
