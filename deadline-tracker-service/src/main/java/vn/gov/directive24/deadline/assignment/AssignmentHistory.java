package vn.gov.directive24.deadline.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentAccepted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentBreached;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentOpened;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentReturned;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentStarted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.AssignmentSubmitted;

/** Keeps how each assignment stood after each event, in the transaction of the event. */
@Component
public class AssignmentHistory {

    private final JdbcClient jdbc;

    AssignmentHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(AssignmentEvent event) {
        var standing = event.standing();
        jdbc.sql("""
                        insert into assignment_history (assignment, directive, task, agency, day, event, status, due,
                                                        submitted_on, completed_on, breached_on, actor, detail)
                        values (:assignment, :directive, :task, :agency, :day, :event, :status, :due,
                                :submittedOn, :completedOn, :breachedOn, :actor, :detail)
                        """)
                .param("assignment", standing.assignment())
                .param("directive", standing.directive())
                .param("task", standing.task())
                .param("agency", standing.agency())
                .param("day", event.on())
                .param("event", nameOf(event))
                .param("status", standing.status().name())
                .param("due", standing.due())
                .param("submittedOn", standing.submittedOn())
                .param("completedOn", standing.completedOn())
                .param("breachedOn", standing.breachedOn())
                .param("actor", actor())
                .param("detail", detailOf(event))
                .update();
    }

    /** Oldest first. */
    public List<Entry> of(String assignment) {
        return jdbc.sql("""
                        select day, event, status, due, actor, detail
                        from assignment_history where assignment = :assignment order by id
                        """).param("assignment", assignment).query(Entry.class).list();
    }

    private static String nameOf(AssignmentEvent event) {
        return switch (event) {
            case AssignmentOpened _ -> "OPENED";
            case AssignmentStarted _ -> "STARTED";
            case AssignmentSubmitted _ -> "SUBMITTED";
            case AssignmentReturned _ -> "RETURNED";
            case AssignmentAccepted _ -> "ACCEPTED";
            case AssignmentBreached _ -> "OVERDUE";
        };
    }

    private static @Nullable String detailOf(AssignmentEvent event) {
        return switch (event) {
            case AssignmentSubmitted submitted -> submitted.evidence().narrative();
            case AssignmentReturned returned -> returned.reason();
            case AssignmentOpened _, AssignmentStarted _, AssignmentAccepted _, AssignmentBreached _ -> null;
        };
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "system" : authentication.getName();
    }

    /**
     * One event of an assignment.
     *
     * @param actor user name, or {@code system}
     * @param detail the narrative of a submission or the reason of a return
     */
    public record Entry(
            LocalDate day,
            String event,
            AssignmentStatus status,
            @Nullable LocalDate due,
            String actor,
            @Nullable String detail) {}
}
