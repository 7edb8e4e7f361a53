package vn.gov.directive24.deadline.extension;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.deadline.assignment.Actor;
import vn.gov.directive24.deadline.assignment.AssignmentEvent;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.DueAmended;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionGranted;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRefused;
import vn.gov.directive24.deadline.assignment.AssignmentEvent.ExtensionRequested;

/** Writes each request and its decision in the transaction of the event; the rules are the assignment's. */
@Component
class ExtensionRegister {

    private static final String DECIDE = """
            update assignment_extension
            set state = :state, granted_due = :grantedDue, reference = :reference, reason = :reason,
                decided_on = :day, decided_by = :actor
            where assignment = :assignment and state = 'REQUESTED'
            """;

    private final JdbcClient jdbc;

    ExtensionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ExtensionRequested requested) {
        var standing = requested.standing();
        jdbc.sql("""
                        insert into assignment_extension (assignment, number, directive, task, agency, state, original_due,
                                                          due_before, asked_due, grounds, asked_on, asked_by)
                        values (:assignment, :number, :directive, :task, :agency, 'REQUESTED', :originalDue,
                                :dueBefore, :askedDue, :grounds, :day, :actor)
                        """)
                .param("assignment", standing.assignment())
                .param("number", requested.number())
                .param("directive", standing.directive())
                .param("task", standing.task())
                .param("agency", standing.agency())
                .param("originalDue", standing.originalDue())
                .param("dueBefore", standing.due())
                .param("askedDue", requested.askedDue())
                .param("grounds", requested.grounds())
                .param("day", requested.on())
                .param("actor", Actor.name())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ExtensionGranted granted) {
        decide(granted, ExtensionState.GRANTED, granted.standing().due(), granted.reference(), null);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ExtensionRefused refused) {
        decide(refused, ExtensionState.REFUSED, null, null, refused.reason());
    }

    /** A later document set another date: what was asked of the one before is void. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DueAmended amended) {
        decide(amended, ExtensionState.LAPSED, null, null, null);
    }

    @EventListener(condition = "#event.standing().status().isClosed()")
    @Transactional(propagation = Propagation.MANDATORY)
    void onClosing(AssignmentEvent event) {
        decide(event, ExtensionState.LAPSED, null, null, null);
    }

    private void decide(
            AssignmentEvent event,
            ExtensionState state,
            @Nullable LocalDate grantedDue,
            @Nullable String reference,
            @Nullable String reason) {
        jdbc.sql(DECIDE)
                .param("assignment", event.subject())
                .param("state", state.name())
                .param("grantedDue", grantedDue)
                .param("reference", reference)
                .param("reason", reason)
                .param("day", event.on())
                .param("actor", Actor.name())
                .update();
    }
}
