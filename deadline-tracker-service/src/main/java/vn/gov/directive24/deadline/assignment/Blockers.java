package vn.gov.directive24.deadline.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.time.AsOf;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerCleared;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.BlockerRaised;

/** The register of what keeps agencies from doing their tasks, and since when; written in the transaction of the event. */
@Component
public class Blockers {

    private static final String CLEAR = """
            update assignment_blocker set cleared_on = :day, cleared_by = :actor, clearance = :note
            where assignment = :assignment and cleared_on is null
              and (cast(:kind as text) is null or kind = :kind)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Blockers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BlockerRaised raised) {
        jdbc.sql("""
                        insert into assignment_blocker (assignment, kind, note, raised_on, raised_by)
                        values (:assignment, :kind, :note, :day, :actor)
                        """)
                .param("assignment", raised.subject())
                .param("kind", raised.kind().name())
                .param("note", raised.note())
                .param("day", raised.on())
                .param("actor", Actor.name())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(BlockerCleared cleared) {
        clear(cleared, cleared.kind(), cleared.note());
    }

    /** Nothing keeps an agency from what is closed. */
    @EventListener(condition = "#event.standing().status().isClosed()")
    @Transactional(propagation = Propagation.MANDATORY)
    public void onClosing(AssignmentEvent event) {
        clear(event, null, null);
    }

    private void clear(AssignmentEvent event, @Nullable BlockerKind kind, @Nullable String note) {
        jdbc.sql(CLEAR)
                .param("assignment", event.subject())
                .param("kind", kind == null ? null : kind.name())
                .param("note", note)
                .param("day", event.on())
                .param("actor", Actor.name())
                .update();
    }

    /** Oldest first; what was cleared later was open on the day asked for. */
    @Transactional(readOnly = true)
    public List<Blocker> of(String assignment, @Nullable LocalDate asOf) {
        return jdbc.sql("""
                        select kind, note, raised_on, raised_by, case when cleared then clearance end as clearance,
                               case when cleared then cleared_on end as cleared_on,
                               case when cleared then cleared_by end as cleared_by
                        from assignment_blocker,
                             lateral (select coalesce(cast(:asOf as date), 'infinity') as day) asked,
                             lateral (select cleared_on <= asked.day as cleared) known
                        where assignment = :assignment and raised_on <= asked.day order by id
                        """)
                .param("assignment", assignment)
                .param("asOf", AsOf.dayOrNow(asOf, clock))
                .query(Blocker.class)
                .list();
    }

    /**
     * What keeps, or kept, an agency from a task.
     *
     * @param clearance how it was cleared; absent while open, and when the assignment was closed with it
     * @param clearedOn absent while it is open
     */
    public record Blocker(
            BlockerKind kind,
            String note,
            LocalDate raisedOn,
            String raisedBy,
            @Nullable String clearance,
            @Nullable LocalDate clearedOn,
            @Nullable String clearedBy) {}
}
