package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareConfirmed;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ShareDisputed;

/** The register of what coordinating agencies said; written in the transaction of the event. */
@Component
public class Coordination {

    private final JdbcClient jdbc;
    private final AssignmentService assignments;
    private final AssignmentHistory history;
    private final Clock clock;

    Coordination(JdbcClient jdbc, AssignmentService assignments, AssignmentHistory history, Clock clock) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.history = history;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ShareConfirmed confirmed) {
        append(confirmed, confirmed.by(), true, null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ShareDisputed disputed) {
        append(disputed, disputed.by(), false, disputed.reason());
    }

    private void append(AssignmentEvent event, String by, boolean confirmed, @Nullable String reason) {
        jdbc.sql("""
                        insert into coordination_answer (assignment, agency, confirmed, reason, answered_on, answered_by)
                        values (:assignment, :agency, :confirmed, :reason, :day, :actor)
                        """)
                .param("assignment", event.subject())
                .param("agency", by)
                .param("confirmed", confirmed)
                .param("reason", reason)
                .param("day", event.on())
                .param("actor", Actor.name())
                .update();
    }

    /** One row per coordinating agency of the task, by code; none before the task was given. */
    @Transactional(readOnly = true)
    public List<Share> of(String assignment, @Nullable LocalDate asOf) {
        var day = AsOf.dayOrNow(asOf, clock);
        var now = assignments.find(assignment).standing();
        var then = day == null ? Optional.of(now) : history.standing(assignment, day);
        if (then.isEmpty()) {
            return List.of();
        }
        var last = lastWords(assignment, day);
        return assignments.parties(assignment, day).coordinating().stream()
                .map(agency -> share(agency, then.get(), last.get(agency)))
                .toList();
    }

    private Map<String, Answer> lastWords(String assignment, @Nullable LocalDate day) {
        var last = new HashMap<String, Answer>();
        jdbc.sql("""
                        select distinct on (agency) agency, reason, answered_on, answered_by
                        from coordination_answer
                        where assignment = :assignment and answered_on <= coalesce(cast(:day as date), 'infinity')
                        order by agency, id desc
                        """)
                .param("assignment", assignment)
                .param("day", day)
                .query(Answer.class)
                .list()
                .forEach(answer -> last.put(answer.agency(), answer));
        return last;
    }

    private static Share share(String agency, AssignmentEvent.Standing standing, @Nullable Answer last) {
        var position = standing.disputedBy().contains(agency)
                ? Position.DISPUTED
                : standing.confirmedBy().contains(agency) ? Position.CONFIRMED : Position.OPEN;
        return last == null || position == Position.OPEN
                ? new Share(agency, position, null, null, null)
                : new Share(agency, position, last.reason(), last.answeredOn(), last.answeredBy());
    }

    /** Where a coordinating agency stands. A new submission opens what was confirmed; a dispute outlasts it. */
    public enum Position {
        OPEN,
        CONFIRMED,
        DISPUTED
    }

    /** @param reason of a dispute */
    public record Share(
            String agency,
            Position position,
            @Nullable String reason,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy) {}

    private record Answer(String agency, @Nullable String reason, LocalDate answeredOn, String answeredBy) {}
}
